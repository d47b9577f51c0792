# 封闭词表的释义与各键的名称，按表格中的说法书写。

## 在哪里运行

platform-android = 安卓
platform-ios = iOS
platform-harmonyos = 鸿蒙
platform-web = 网页
platform-mini-program = 小程序
platform-windows = Windows
platform-macos = macOS
platform-linux = Linux

## 接收方以什么身份处理（个人信息保护法第二十、二十一、二十三条）

role-own = 我们自己
role-processor = 受托处理方：按我们的指示处理
role-joint = 共同处理方：与我们共同决定
role-independent = 独立处理方：自行决定

## 接收方的种类

kind-sdk = 应用内的 SDK
kind-interface = 接口：其他公司的服务器
kind-system = 系统功能
kind-recipient = 一类接收方

## SDK 的用途类别

category-payment = 支付
category-login = 登录
category-share = 分享
category-identity-verification = 身份核验
category-push = 消息推送
category-advertising = 广告
category-analytics = 统计分析
category-crash = 崩溃与性能
category-map = 地图与位置
category-security = 安全与反欺诈
category-communication = 即时通信与通话
category-media = 图片与音视频
category-intelligence = 语音、翻译与人工智能
category-customer-service = 客户服务
category-update = 升级与分发
category-infrastructure = 基础组件
category-system = 系统功能
category-other = 其他

## SDK 何时开始读取

starts-on-use = 用到该功能时
starts-after-consent = 启动应用且你同意之后
starts-before-consent = 启动应用时，早于你同意

## 信息怎样到达接收方

method-sdk = SDK 自行读取
method-sdk-own = 应用自行读取
method-host-app = 应用传给 SDK
method-user = 你主动填写或选择
method-server = 服务器之间传输
method-derived = 由其他信息推算

## 还能在多大程度上认出你

form-anonymous = 匿名化
form-de-identified = 去标识化
form-plain = 原样

## 由谁的开关决定

enabled-by-user = 你
enabled-by-developer = 应用的开发者

## 合法性基础（个人信息保护法第十三条、GDPR 第六条）

basis-consent = 你的同意
basis-contract = 订立、履行与你的合同所必需
basis-statutory-duty = 履行法定职责或法定义务所必需
basis-emergency = 应对突发公共卫生事件或紧急情况
basis-public-interest = 为公共利益实施新闻报道、舆论监督
basis-already-public = 已合法公开的个人信息
basis-other-law = 法律、行政法规规定的其他情形
basis-legal-obligation = 履行法律义务
basis-vital-interests = 保护重大利益
basis-public-task = 执行公共利益任务
basis-legitimate-interests = 正当利益

## 出境依据（个人信息保护法第三十八条）

mechanism-assessment = 数据出境安全评估
mechanism-certification = 个人信息保护认证
mechanism-standard-contract = 个人信息出境标准合同
mechanism-exempt = 依法免予上述程序

## 政策写给谁

audience-users = 用户
audience-merchants = 商户
audience-service-providers = 服务商
audience-developers = 开发者
audience-authors = 本公示的编写人员

## 个人的权利（个人信息保护法第十五条、第四十四至四十七条）

right-access = 查阅
right-copy = 复制
right-transfer = 转移
right-correct = 更正、补充
right-delete = 删除
right-restrict = 限制或拒绝处理
right-close_account = 注销账号
right-withdraw = 撤回同意

## 目录的分组

group-identity = 身份
group-contact = 联系方式
group-account = 账号
group-biometric = 生物识别
group-health = 健康
group-finance = 财务
group-location = 位置
group-content = 你的内容
group-behaviour = 使用行为
group-device = 设备
group-network = 网络
group-app = 应用
group-work = 工作与教育
group-social = 社会关系
group-other = 其他

## 为什么敏感（个人信息保护法第二十八条）

sensitive-as-biometric = 生物识别
sensitive-as-religion = 宗教信仰
sensitive-as-specific-identity = 特定身份
sensitive-as-health = 医疗健康
sensitive-as-financial-account = 金融账户
sensitive-as-whereabouts = 行踪轨迹
sensitive-as-child-under-fourteen = 不满十四周岁未成年人
sensitive-as-other = 其他敏感个人信息

## 保存期限从何时起算

from-collection = 自收集之日起
from-last-use = 自最后一次使用之日起
from-account-closed = 自注销账号之日起
from-sdk-removed = 自应用移除该 SDK 之日起

## 到期后怎样处理

then-delete = 删除
then-anonymise = 匿名化

## 变更的级别

level-editorial = 文字修订
level-notice = 需告知
level-decide = 待判断
level-consent = 需重新同意

## 频率的单位

per-second = 每秒
per-minute = 每分钟
per-hour = 每小时
per-day = 每天
per-week = 每周

## 目录条目是一项信息还是一类信息

field-kind-field = 一项信息
field-kind-category = 一类信息的统称

## 一条记录：对一项信息的说明

key-purposes = 使用目的
key-when = 使用场景
key-retention = 保存期限
key-stored_in = 存储地
key-sent_to = 发送至
key-transfer = 出境
key-form = 信息形态
key-safeguards = 安全措施
key-method = 处理方式
key-enabled_by = 由谁开启
key-required = 是否必需
key-leaves_device = 是否离开设备
key-stored = 是否留存
key-background = 是否在后台收集
key-tracks = 是否跨应用追踪
key-sold = 是否出售
key-linked = 是否关联到你的身份
key-profiles = 是否用于用户画像
key-of_children = 是否涉及不满十四周岁未成年人
key-open = 清单未列尽
key-if_refused = 拒绝的后果
key-frequency = 频率
key-necessity = 必要性
key-impact = 对个人权益的影响
key-condition = 适用版本
key-sensitive = 是否敏感

## 目的、保存期限、频率、出境、适用版本

key-basis = 合法性基础
key-text = 原文说明
key-cn = 中国法
key-eu = 欧盟法
key-days = 天数
key-until = 直至
key-indefinite = 无固定期限的原因
key-at_most = 最长
key-from = 起算
key-then = 到期后
key-times = 次数
key-per = 每
key-recipient = 接收方
key-mechanism = 出境依据
key-os = 系统版本

## SDK 或其他接收方

key-name = 名称
key-provider = 提供方
key-role = 处理角色
key-kind = 种类
key-category = 类别
key-platforms = 平台
key-website = 官网
key-privacy_policy = 隐私政策
key-starts = 开始读取的时间
key-opt_out = 不使用的办法
key-permissions = 所用权限
key-nested_in = 内嵌于
key-sdk = SDK
key-included_when = 何时包含
key-evidence = 依据
key-reviewed = 最近核对
key-formerly = 曾用编号
key-features = 功能
key-package = 包名
key-version = 版本
key-why = 用途
key-url = 网址
key-read = 查阅日期

## 功能

key-refuse = 关闭办法
key-decides = 自动化决策
key-logic = 决策逻辑
key-effect = 对你的影响
key-fields = 个人信息
key-collects = 收集的信息
key-also_for = 另用于
key-on = 适用平台

## 应用

key-ships = 集成的 SDK
key-rights = 行使权利的方式
key-children = 未成年人保护
key-directed = 是否面向儿童
key-rules = 儿童个人信息处理规则
key-guardian = 监护人同意的方式
key-where = 仅限版本

## 组织

key-country = 国家或地区
key-address = 地址
key-contact = 联系方式
key-email = 电子邮箱
key-phone = 电话
key-officer = 个人信息保护负责人
key-committees = 负责的委员会
key-owner = 实际控制方
key-formerly_named = 曾用名
key-succeeds = 承继自
key-complaints = 投诉渠道
key-answered_within = 答复时限
key-hours = 小时
key-working_days = 工作日

## 站点与政策

key-title = 标题
key-languages = 语言
key-base_url = 站点网址
key-publisher = 发布方
key-time_zone = 时区
key-gate = 拦截级别
key-notice_days = 提前公示天数
key-pairs = 对比范围
key-require = 必须说明的内容
key-unless_stated = 未另行说明时
key-levels = 级别设定
key-audience = 读者
key-order = 次序
key-apps = 应用
key-sdks = SDK
key-organisations = 组织
key-policies = 政策

## 目录

key-what = 说明
key-group = 分组
key-sensitive_as = 敏感类型
key-aliases = 又称
key-maps = 与其他标准的对应
key-platform = 所属系统
key-opens = 可取得的信息
key-turn_off = 关闭办法

## 下一个版本

key-note = 说明
key-decisions = 判断
key-faults = 已知错误
key-withdraws = 撤回的版本
key-level = 级别
key-reason = 理由
key-late = 迟延告知
key-since = 始于
