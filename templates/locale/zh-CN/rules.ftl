# 变更规则的中文说法：每条规则一句话，`.title` 是规则页面的标题。
# 规则本身以及它为何重要，见 src/review/rules/ 中的同名页面。

## 目的

purpose-added = { $owner }新增将{ $field }用于{ $purpose }
    .title = 新增目的
purpose-listed = { $owner }使用{ $field }的目的中，新列出{ $purpose }
    .title = 列出新目的
purpose-removed = { $owner }不再将{ $field }用于{ $purpose }
    .title = 取消目的
purpose-reworded = { $owner }改写了将{ $field }用于{ $purpose }的说明
    .title = 改写目的说明
purposes-first-stated = { $owner }首次说明收集{ $field }的目的
    .title = 首次说明目的

## 信息种类

field-added = { $owner }新增收集{ $field }
    .title = 新增收集的信息
field-listed = { $owner }的清单中新列出{ $field }
    .title = 列出新信息
field-removed = { $owner }不再收集{ $field }
    .title = 停止收集的信息
field-became-required = 不提供{ $field }，就不能再使用{ $owner }的{ $feature }
    .title = 信息由选填变为必需
field-became-optional = 现在不提供{ $field }，也可以使用{ $owner }的{ $feature }
    .title = 信息由必需变为选填
required-first-stated = { $owner }首次说明{ $feature }必须使用{ $field }
    .title = 首次说明信息为必需

## 敏感个人信息

sensitive-field-added = { $owner }新增收集敏感个人信息：{ $field }
    .title = 新增敏感个人信息
field-became-sensitive = { $owner }收集的以下信息现在属于敏感个人信息：{ $field }
    .title = 信息变为敏感个人信息
sensitive-mark-removed = { $owner }收集的以下信息不再标为敏感个人信息：{ $field }
    .title = 取消敏感标记
necessity-reworded = { $owner }更新了说明：为什么必须收集{ $field }，以及对个人权益有什么影响
    .title = 更新必要性说明

## 接收方

independent-recipient-added = { $owner }将收到{ $field }，并自行决定如何使用
    .title = 新增独立处理者
joint-recipient-added = { $owner }将收到{ $field }，并与我们共同决定如何使用
    .title = 新增共同处理者
sdk-added = 新增接收方：{ $sdk }
    .title = 新增 SDK
sdk-removed = 移除接收方：{ $sdk }
    .title = 移除 SDK
sdk-renamed = { $sdk }更换了页面地址，处理活动不变
    .title = SDK 编号变更
sdk-shipped-wider = { $owner }扩大了{ $sdk }的接入范围
    .title = 扩大接入范围
sdk-shipped-narrower = { $owner }缩小了{ $sdk }的接入范围
    .title = 缩小接入范围
sdk-updated = { $sdk }的版本号或包名有更新
    .title = SDK 版本更新
nesting-changed = 包含{ $sdk }的其他 SDK 有变化
    .title = 嵌套关系变更
category-changed = { $sdk }改列在另一个类别下
    .title = 类别变更
inclusion-reworded = { $owner }更新了说明：哪些安装包中含有相关内容
    .title = 更新适用范围说明
evidence-updated = 已重新核对{ $sdk }的资料来源
    .title = 更新核对记录

## 功能与产品

feature-added = { $owner }新增功能：{ $feature }
    .title = 新增功能
feature-removed = { $owner }取消了功能：{ $feature }
    .title = 取消功能
feature-first-named = { $owner }首次说明其中一项功能是：{ $after }
    .title = 首次写明功能名称
feature-reworded = { $owner }的一项功能，名称改为：{ $after }
    .title = 改写功能名称
app-added = 本站新增产品：{ $owner }
    .title = 新增产品
app-removed = { $owner }不再列于本站
    .title = 移除产品
app-updated = { $owner }的版本号或包名有更新
    .title = 产品版本更新
name-changed = { $owner }改用现在的名称，此前使用其他名称
    .title = 名称变更
platform-added = { $owner }新增运行平台：{ $item }
    .title = 新增平台
platform-removed = { $owner }不再运行于以下平台：{ $item }
    .title = 移除平台
platforms-restated = { $owner }重新说明了运行的平台
    .title = 重新说明平台
id-renamed = { $entry }的页面地址已更换，内容不变
    .title = 编号变更

## 存放地与出境

stored-abroad = { $owner }新增将{ $field }存放在境外：{ $item }
    .title = 新增境外存放
sent-abroad = { $owner }新增将{ $field }发送到境外：{ $item }
    .title = 新增向境外发送
country-added = { $owner }存放或发送{ $field }的国家或地区中，新增{ $item }
    .title = 新增国家或地区
country-removed = { $owner }存放或发送{ $field }的国家或地区中，不再有{ $item }
    .title = 减少国家或地区
place-first-stated = { $owner }现在说明了{ $field }存放或发送的国家或地区：{ $after }
    .title = 首次说明存放地
place-first-stated-abroad = { $owner }首次说明{ $field }存放或发送的国家或地区：{ $after }，需确认是否涉及出境
    .title = 首次说明存放地（涉及或可能涉及境外）
transfer-added = { $owner }新增向境外接收方提供{ $field }
    .title = 新增出境
transfer-detail-changed = { $owner }更新了{ $field }出境的说明
    .title = 更新出境说明
transfer-ended = { $owner }不再向境外提供{ $field }
    .title = 停止出境
recipient-abroad-replaced = { $owner }向境外提供{ $field }时，接收方更换为{ $after }
    .title = 更换境外接收方
no-longer-sent = { $owner }不再将{ $field }传出设备，因此不再有接收地
    .title = 不再传出设备

## 保存期限

retention-extended = { $owner }保存{ $field }的时间超出了用户同意的期限
    .title = 延长保存期限
retention-lengthened = { $owner }保存{ $field }的期限变长：{ $after }（此前：{ $before }）
    .title = 保存期限变长
retention-shortened = { $owner }保存{ $field }的期限缩短：{ $after }（此前：{ $before }）
    .title = 缩短保存期限
retention-changed = { $owner }保存{ $field }的期限换了说法，与用户同意的期限无法直接比较：{ $after }（此前：{ $before }）
    .title = 保存期限变更
retention-reworded = { $owner }保存{ $field }的期限有新的说明：{ $after }（此前：{ $before }）
    .title = 改写保存期限
retention-first-stated = { $owner }首次说明{ $field }的保存期限：{ $after }
    .title = 首次说明保存期限
no-longer-kept = { $owner }不再保存{ $field }，因此不再有保存期限和存放地
    .title = 不再保存

## 合法性基础

basis-became-consent = { $owner }将{ $field }用于{ $purpose }，改为须取得用户同意
    .title = 改为基于同意
basis-left-consent = { $owner }将{ $field }用于{ $purpose }，不再基于用户同意，而是基于其他合法性基础
    .title = 不再基于同意
basis-changed = { $owner }将{ $field }用于{ $purpose }的合法性基础改为：{ $after }（此前：{ $before }）
    .title = 合法性基础变更
basis-first-stated = { $owner }首次说明将{ $field }用于{ $purpose }的合法性基础：{ $after }
    .title = 首次说明合法性基础

## 权限

permission-removed = { $owner }不再使用权限{ $permission }
    .title = 移除权限
permission-became-optional = 现在不授予权限{ $permission }，也可以使用{ $owner }
    .title = 权限由必需变为可选
permission-reason-reworded = { $owner }更新了使用权限{ $permission }的理由
    .title = 更新权限理由

## 使用方式与说明

use-narrowed = { $owner }缩小了对{ $field }的使用范围
    .title = 缩小使用范围
less-first-stated = { $owner }首次说明某项处理不会发生
    .title = 首次说明不做的处理
condition-changed = { $owner }更新了说明：在哪些版本上收集{ $field }
    .title = 适用版本变更
situation-reworded = { $owner }更新了收集{ $field }的场景说明
    .title = 改写收集场景
safeguards-reworded = { $owner }更新了{ $field }的保护措施说明
    .title = 改写保护措施
refusal-reworded = { $owner }更新了说明：拒绝提供{ $field }会怎样
    .title = 改写拒绝的后果
statement-withdrawn = { $owner }撤回了关于{ $field }的一项说明
    .title = 撤回说明

## 公司、联系方式与个人权利

provider-renamed = { $organisation }启用新名称，原名称为{ $before }
    .title = 公司更名
organisation-name-changed = 公司名称由{ $before }变为{ $after }，需确认是否为同一法律主体
    .title = 公司名称不同
former-name-stated = { $organisation }列出了曾用名
    .title = 列出曾用名
country-of-registration-stated = 补充说明：{ $organisation }的注册地为{ $after }
    .title = 首次说明注册地
contact-changed = { $organisation }的联系方式有变化
    .title = 联系方式变更
contact-withdrawn = { $organisation }不再公布此前公布的一种联系途径
    .title = 撤下联系途径
officer-changed = { $organisation }的个人信息保护负责人或其联系方式有变化
    .title = 负责人变更
committees-changed = { $organisation }公布的负责个人信息保护的委员会有变化
    .title = 负责的委员会变更
complaint-channel-changed = { $organisation }的投诉渠道或答复时限有变化
    .title = 投诉渠道变更
rights-channel-changed = 行使个人权利的途径有新增或更新
    .title = 权利途径变更
rights-channel-removed = 一条行使个人权利的途径不再公布
    .title = 撤下权利途径
link-changed = 一个网站或服务方隐私政策的链接有更新
    .title = 链接变更
policy-link-changed = { $organisation }的隐私政策更换了网址
    .title = 隐私政策网址变更

## 政策与本站

policy-added = 新发布一份政策：{ $policy }
    .title = 新增政策
policy-removed = 一份政策不再发布：{ $policy }
    .title = 撤下政策
policy-retitled = 一份政策改用新标题：{ $after }
    .title = 政策标题变更
policy-audience-changed = 一份政策的适用对象有变化：{ $policy }
    .title = 政策适用对象变更
policy-reordered = 一份政策的排列位置有变化
    .title = 政策排序变更
languages-changed = 本站的语言或语言顺序有变化：{ $after }
    .title = 语言变更
site-retitled = 本站更换了标题
    .title = 网站标题变更
translation-changed = 一处译文有改动，作准语言的文本没有变化
    .title = 译文改动
catalog-reworded = 词表改写了对{ $owner }的解释
    .title = 改写词表解释
way-out-first-stated = { $owner }首次说明如何不使用它：{ $after }
    .title = 首次说明拒绝方式
