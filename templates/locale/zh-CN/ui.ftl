### 页面上的话。句子是完整的，数值放在本语言需要的位置。

language-name = 简体中文
language-en = 英文
language-zh-CN = 中文
in-language = （仅有{ $language }）
not-stated = 未说明
list-comma = 、
list-and = { $rest }和{ $last }
comma = ，
colon = ：
date = { $year }年{ $month }月{ $day }日
yes = 是
no = 否
not-collected = 不收集

## 每页四周

skip = 跳到正文
nav-label = 页面与语言
nav-home = 首页
nav-sdks = SDK
nav-policy = 隐私政策
nav-versions = 历次版本
site-title = { $publisher }个人信息公示
working-copy = （工作稿）
version = 版本 { $version }
published-on = { $day }公示
effective-from = { $day }起生效
stamp-label = 封印，前八位为 { $digits }
banner-not-sealed = 尚未封存：这是工作稿，本页内容没有作为任何版本公示。
banner-withdrawn = 版本 { $version } 已被 { $day }公示的版本 { $by } 撤回：{ $reason }
banner-gone = 版本 { $current } 已不再包含本项。以下是最后包含本项的版本 { $version } 的内容。
banner-to-come = 版本 { $current } 不包含本项。以下是版本 { $version } 的内容，{ $day }起生效。
elsewhere-sealed = 查看本页在版本 { $version } 中的封存版面
elsewhere-living = 查看本页的未封存版面及变更历史
foot-contact = 如何联系我们
foot-publisher = 公示主体
foot-reach = 联系方式
foot-officer = 个人信息保护负责人
foot-complaints = 投诉与反馈
foot-committees = 董事会层面的负责机构
foot-seal = 本版本的封印
foot-data = 版本 { $version } 的数据
foot-address = 本页地址
answered-within-hours = { $count } 小时内答复
answered-within-days = { $count } 日内答复
answered-within-working-days = { $count } 个工作日内答复
moved-title = { $name }的页面地址已变更
moved = 原在“{ $old }”的内容，请见：

## 首页与一览表

home-title = { $who }收集哪些个人信息，由谁收集
home-changed = 最近一次变更
since-version = 与版本 { $version } 相比：{ $verdict }
upcoming = 版本 { $version } 自{ $day }起生效：{ $verdict }
grid-caption = 收集的信息共 { $fields } 类，{ $sensitive ->
    [0] 均非敏感个人信息
   *[other] 其中 { $sensitive } 类为敏感个人信息
 }
grid-field = 信息
grid-by-us = 我们
grid-by-sdks = SDK
grid-refuse = 可以拒绝吗
group-sensitive = 敏感个人信息
group-untaken = 不收集的信息
sensitive = 敏感
sensitive-long = 敏感个人信息
of-all = { $all } 个中 { $count } 个
by-system = 仅系统
grid-may = 可以
grid-may-not = 不可以
grid-unstated = 未说明
grid-may-count = { $count } 个可以
grid-may-not-count = { $count } 个不可以
grid-unstated-count = { $count } 个未说明
app-more = { $app }自身收集的信息与你的权利
rights = 你的权利
policies = 政策文件
policies-other = 其他政策文件
faults = 随本版本记录的瑕疵
faults-what = 本版本公示时存在以下瑕疵。

## 单项信息的说明

column-why = 目的与依据
column-when = 使用场景
column-refuse = 可以拒绝吗
column-how = 方式
column-kept = 保存
column-notes = 其他说明
column-platforms = 平台
as-above = 同上
purpose-in-words = { $purpose }：{ $text }
purpose-with-basis = { $purpose }（{ $basis }）
basis-unstated = 合法性基础未说明
basis-by-law = { $law ->
    [eu] GDPR：{ $basis }
   *[cn] 《个人信息保护法》：{ $basis }
 }
refuse-yes = 可以
refuse-yes-then = 可以。拒绝后：{ $then }
refuse-yes-own-switch = 可以，由你自行开启，默认关闭
refuse-no = 不可以，缺少则无法使用该功能
refuse-developer = 你不能自行拒绝，只有应用开发者可以关闭
refuse-and = { $answer }。没有该信息时：{ $then }
kept-not = 不保存
kept-not-stated = 保存期限未说明
kept-days = { $from ->
    [collection] 自收集起 { $days } 天
    [last-use] 自最后一次使用起 { $days } 天
    [account-closed] 自账户注销起 { $days } 天
    [sdk-removed] 自应用移除该 SDK 起 { $days } 天
   *[none] { $days } 天
 }
kept-until = 保存至：{ $until }
kept-indefinitely = 长期保存：{ $why }
kept-at-most = { $time }，最长 { $days } 天
kept-then = { $time }，期满后{ $then ->
    [delete] 删除
    [anonymise] 匿名化处理
   *[both] 删除或匿名化处理
 }
kept-and-no-more = { $time }，期满后如何处理未说明
stored-in = 存储地点：{ $countries }
stored-in-unstated = 存储地点未说明
sent-to = 传输至：{ $countries }
frequency = 每{ $per ->
    [second] 秒
    [minute] 分钟
    [hour] 小时
    [day] 天
   *[week] 周
 } { $times } 次
flag-background = 应用在后台时也会收集
    .not = 应用在后台时不收集
flag-leaves-device = 会离开设备
    .not = 仅在设备本地处理，不上传
flag-linked = 与你的身份关联
    .not = 不与你的身份关联
flag-profiles = 用于形成用户画像
    .not = 不用于形成用户画像
flag-tracks = 用于跨其他公司的应用和网站追踪你
    .not = 不用于跨应用、跨网站追踪
flag-sold = 会被出售或有偿共享
    .not = 不出售，也不有偿共享
flag-of-children = 涉及不满十四周岁未成年人的信息
    .not = 不涉及不满十四周岁未成年人的信息
note-form = 呈现形式：{ $form }
note-safeguards = 保护措施：{ $text }
note-necessity = 处理的必要性：{ $text }
note-impact = 对你权益的影响：{ $text }
note-open = 提供方的清单未列全，可能还有其他信息
range = { $sign ->
    [below] 低于 { $version }
    [to] 不高于 { $version }
    [above] 高于 { $version }
    [from] { $version } 及以上
   *[is] { $version }
 }
condition-sdk = 仅限 SDK 版本 { $range }
condition-os = 仅限系统版本 { $range }
condition-text = 仅限：{ $text }
feature-refuse = 如何关闭
feature-logic = 自动化决策的逻辑
feature-effect = 对你的影响

## SDK

sdks-title = SDK 及其他接收方
sdks-lead = { $all ->
    [0] 未列出任何 SDK 或其他接收方。
   *[other] 共列出 { $kinds }，{ $sensitive ->
        [0] 均不收集敏感个人信息。
       *[other] 其中 { $sensitive } 个收集敏感个人信息。
    }
 }
of-kind-sdk = { $count } 个其他公司的 SDK
of-kind-own = { $count } 个自有 SDK
of-kind-interface = { $count } 个其他公司的服务端接口
of-kind-system = { $count } 项系统自带能力
of-kind-recipient = { $count } 类接收方
sdk-lead = 用于：{ $features }
sdk-counts = { $fields ->
    [0] 不收集任何信息。
   *[other] 共收集 { $fields } 类信息，{ $sensitive ->
        [0] 均非敏感个人信息。
       *[other] 其中 { $sensitive } 类为敏感个人信息。
    }
 }
opt-out = 不想使用时：
what-it-collects = 收集的信息
who-provides = 关于这个 SDK
who-receives = 关于该接收方
sdk-kind = 类型
sdk-category = 类别
sdk-provider = 提供方
sdk-role = 处理角色
sdk-starts = 何时开始读取
sdk-platforms = 平台
sdk-shipped = 使用它的应用
sdk-nested-in = 内嵌于
sdk-included-when = 包含条件
sdk-website = 官网
sdk-policy = 隐私政策
recipient-kind-sdk = SDK
recipient-kind-interface = 其他公司的服务端接口
recipient-kind-system = 系统自带能力，没有提供方
recipient-kind-recipient = 一类接收方
formerly-named = 曾用名{ $names }
owned-by = 控制方为{ $owner }
took-over = 承继{ $names }
only-features = 仅限{ $features }
shipped-nowhere = 我们的应用均未使用
permissions = 使用的权限
permission = 权限
permission-why = 用途
permission-needed = 是否必需
permission-off = 如何关闭
permission-required = 必需
permission-optional = 非必需，没有也能使用
transfers = 向境外提供
transfer-recipient = 境外接收方
transfer-fields = 信息种类
transfer-method = 提供方式
transfer-rights = 如何向境外接收方行使权利
transfer-mechanism = 出境依据
sources = 信息来源
source-read = { $source }，{ $day }查阅
reviewed = 最近一次核对
history = 变更历史
history-since = 自版本 { $version }（{ $day }起生效）起持续存在。
history-was = 自版本 { $version }（{ $day }起生效）至版本 { $last }。
history-to-come = 自版本 { $version }（{ $day }起生效）开始。
history-not-yet = { $version }（尚无，自 { $first } 起才有）
history-withdrawn = 生效前已撤回
history-no-more = { $version }（已无）
history-sealed = 各封存版本中的本页：

## 应用

app-title = { $app }自身收集哪些个人信息
what-app-collects = 我们自己收集的信息
app-collects-nothing = 应用自身不收集本公示所列的信息。
about-app = 关于这个应用
app-ships = 使用的 SDK
children = 未成年人
children-directed = 面向不满十四周岁的未成年人
children-not-directed = 不面向不满十四周岁的未成年人
children-rules = 专门规则：{ $text }
children-guardian = 监护人如何同意：{ $text }

## 信息

field-title = 谁在收集{ $field }？
field-who = 收集方
field-since = 起始版本
field-others = 不收集它的 SDK 及其他接收方：{ $count } 个
field-permissions = 如何在系统设置中关闭
we-in = 我们（{ $app }）
answer-nobody = { $all ->
    [0] 没有任何一方收集它。
   *[other] 没有任何一方收集它：我们不收集，{ $all } 个 SDK 及其他接收方也都不收集。
 }
answer-us = { $us ->
    [yes] 我们收集它{ $all ->
        [0] 。
       *[other] ；{ $all } 个 SDK 及其他接收方都不收集。
    }
   *[no] 仅系统自带能力读取它{ $all ->
        [0] 。
       *[other] ；{ $all } 个 SDK 及其他接收方都不收集。
    }
 }
answer-us-and-sdks = { $us ->
    [yes] 我们收集它，{ $all } 个 SDK 及其他接收方中有 { $count } 个也收集。
   *[no] 系统自带能力读取它，{ $all } 个 SDK 及其他接收方中有 { $count } 个也收集。
 }
answer-sdks = 我们不收集它；{ $all } 个 SDK 及其他接收方中有 { $count } 个收集。

## 政策与清单

policy-untranslated = 本政策没有译文，以下为{ $language }原文。
policy-for = 适用对象：
alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 请注意
alert-caution = 谨慎操作
table-label = 表格
contents = 目录
policy-link = 隐私政策
column-sdk = SDK
column-provider = 公司
column-fields = 信息种类
column-purposes = 使用目的
column-method = 方式
column-policy = 隐私政策
column-retention = 保存
column-required = 可以拒绝吗
list-collected = 已收集个人信息清单
list-shared = 与第三方共享个人信息清单
list-sdks = SDK 及其他接收方

## 版本与变更

versions-title = 历次版本
versions-lead = 每个版本在公示时封存，此后不再改动。最新的排在最前。
versions-shown = 未注明版本的页面展示版本 { $version }，该版本{ $day }起生效。
versions-feeds = 订阅：
feed-all = 全部版本
feed-consent = 仅需重新同意的版本
feed-entry = 版本 { $version }：{ $level }
feed-entry-of-app = { $app }版本 { $version }：{ $level }
feed-effective = 本版本自{ $day }起生效。
sentence-space = {""}
count-consent = { $count } 项需重新同意
count-decide = { $count } 项尚未判定
count-notice = { $count } 项需告知
count-editorial = { $count } 项文字修订
versions-none = 尚无封存的版本。
versions-data = 数据：
changes-since = 与 { $version } 相比的变更
app-level-none = 无变更
app-level-editorial = 文字修订
app-level-notice = 需告知
app-level-consent = 需重新同意
app-level-first = 首个版本
changes-title = { $older } 至 { $newer } 的变更
changes-over = 变更内容
changes-from = 原版本
changes-to = 新版本
changes-none = 两个版本中，收集什么、由谁收集、为何收集，均相同。
verdict-consent = 有 { $count } 项变更需要你重新同意。
verdict-decide = 有 { $count } 项变更尚未判定。
verdict-notice = 没有需要你重新同意的变更；有 { $count } 项变更请你知悉。
verdict-editorial = 收集的信息没有变化，仅有文字修订。
verdict-none = 没有变更。
level-head-consent = 需重新同意
level-head-decide = 尚未判定
level-head-notice = 需告知
level-head-editorial = 文字修订
level-what-consent = 以下变更超出你此前同意的范围，须先取得你的同意才会生效。
level-what-decide = 以下变更尚待人工判定。
level-what-notice = 以下变更无需重新同意，请你知悉。
level-what-editorial = 以下仅为表述调整，处理行为不变。
separate = 需要单独同意
app-and-level = { $app }：{ $level }
decided = 我们将此项判定为“{ $level }”：{ $reason }
late = 该情形自{ $day }起即已存在，此前未曾告知。
used-to-collect = 此前收集：{ $fields }
before = 变更前：
after = 变更后：

## 没有规则说明的变更：位置与变更内容

list-semicolon = ；
key-and-value = { $key }：{ $value }
place-separator = {" "}›{" "}
unclaimed-added = { $place }：新增
unclaimed-removed = { $place }：移除
unclaimed-stated = { $place }：首次说明为“{ $after }”
unclaimed-unstated = { $place }：不再说明，原为“{ $before }”
unclaimed-increased = { $place }：较此前增加，由“{ $before }”变为“{ $after }”
unclaimed-decreased = { $place }：较此前减少，由“{ $before }”变为“{ $after }”
unclaimed-changed = { $place }：由“{ $before }”变为“{ $after }”
unclaimed-translated = { $place }：仅译文措辞有变
unclaimed-renamed = { $place }：编号原为 { $before }
catalog-updated = 内置目录中的名称和说明有文字修订

## 预览

banner-changed = 与版本 { $version } 相比改了什么
preview-faults = 有 { $count } 处错误需要改正
preview-last-good = 页面显示的是最近一次没有错误时的内容。
preview-why = 为什么重要
preview-help = 怎样改正
preview-template = 模板无法生成页面
    .help = 请改正 `templates/` 中的文件；删除它即恢复内置模板。
preview-nothing = 暂时没有可显示的内容
    .more = 错误改正后，页面会自动出现。
preview-missing = 没有这个页面
    .more = 站点在这个地址没有内容。写好对应的文件后，页面会自动出现。
preview-refused-method = 预览只能读取：GET 和 HEAD。
preview-refused-host = 预览只以 localhost、127.0.0.1 或 [::1] 加自身端口的地址提供。
preview-refused-origin = 预览不向其他网站提供内容。
preview-refused-target = 这不是预览的地址。

## 政策正文的一节

section-added = { $heading ->
    [none] { $policy }新增开头部分
   *[other] { $policy }新增一节：“{ $heading }”
}
section-removed = { $heading ->
    [none] { $policy }删去开头部分
   *[other] { $policy }删去一节：“{ $heading }”
}
section-changed = { $heading ->
    [none] { $policy }的开头部分有文字修改
   *[other] { $policy }有一节文字修改：“{ $heading }”
}
section-translated = { $heading ->
    [none] { $policy }的开头部分仅译文修改
   *[other] { $policy }有一节仅译文修改：“{ $heading }”
}

## 清单、索引与全文

column-basis = 合法性基础
column-recipient = 第三方
column-shared-how = 共享方式
column-what = 说明
column-field-id = 信息编号
column-sdk-id = 编号
list-own = 我们自己收集的信息
lists = 清单
list-of-app = { $list }（{ $app }）
list-lead-collected = { $fields ->
    [0] 我们不收集任何信息，应用内的 SDK 也不收集。
   *[other] 我们{ $sdks ->
        [0] {""}
       *[other] 和 { $sdks } 个 SDK 及其他接收方
    }共收集 { $fields } 类信息，{ $sensitive ->
        [0] 均非敏感个人信息。
       *[other] 其中 { $sensitive } 类为敏感个人信息。
    }
 }
list-lead-shared = { $sdks ->
    [0] 没有与任何第三方共享信息。
   *[other] 与 { $sdks } 个第三方共享 { $fields } 类信息，{ $sensitive ->
        [0] 均非敏感个人信息。
       *[other] 其中 { $sensitive } 类为敏感个人信息。
    }
 }
list-absent-collected = 应用内还有以下 SDK 或系统能力，它们不收集本公示所列的信息：{ $sdks }。
list-absent-shared = 应用内还有以下 SDK，它们读取的信息不离开设备，或不读取信息，因此不涉及共享：{ $sdks }。
list-downloads = 表格下载
list-other = 另一份清单
table-collected = 本清单（CSV）
table-shared = 本清单（CSV）
table-sdks = 全部 SDK（CSV）
table-workbook = 全部 SDK（XLSX）
table-contact = 联系方式
table-opt-out = 不想使用时
who-us = 我们
who-sdks = { $count ->
    [0] 没有 SDK
   *[other] { $count } 个 SDK
 }
who-system = 系统自带能力
count-fields = { $count } 类
fields-title = 个人信息
purposes-title = 使用目的
purposes-lead = { $count ->
    [0] 未说明任何目的。
   *[other] 所收集的信息用于以下 { $count } 个目的。
 }
purpose-title = 为了“{ $purpose }”，谁在收集什么？
purpose-answer = { $fields ->
    [0] 没有任何信息用于这一目的。
   *[other] 共 { $fields } 类信息，收集方：{ $who }。
 }
permissions-title = 系统权限
permissions-lead = { $count ->
    [0] 未说明使用任何系统权限。
   *[other] 共使用 { $count } 项系统权限。
 }
permission-who = 使用方
permission-users = 谁在使用
permission-opens = 可读取的信息
permission-opens-nothing = 本公示所列的信息均不由它读取
permission-refused = 拒绝后
nav-apps = 应用
consult = 查阅与保存
whole-title = 全文
whole-print = 打印与保存
whole-lead = 本版本的全部政策、清单、SDK 说明和索引，集中在一页，便于打印和保存。
whole-version = 版本
whole-index = 索引
changes-index-title = 各版本之间的变更
changes-index-lead = 任意两个版本之间的变更各有一页，地址永久有效。
changes-index-none = 目前还没有可以比较的两个版本。
missing-title = 此地址没有页面
missing = 本站的地址不会失效，请检查地址是否完整、有无错字。

## 查找

find-title = 查找
find-anywhere = 查找信息、SDK 或公司
find-here = 在本列表中查找
find-any = 不限
find-sensitive = 仅看敏感个人信息
find-go = 查找
find-clear = 显示全部
find-save = 下载所显示的内容（CSV）
find-count = 显示 { $shown } 项，共 { $all } 项
map-title = 谁收集什么：一张表看全
map-taken = 收集
map-open = 收集，可以拒绝
line-quiet = 无变更、文字修订或首个版本
line-said = 共 { $count } 个版本，最早的自{ $first }起生效，最新的自{ $last }起生效；其中 { $consent } 个需重新同意，{ $notice } 个需告知。各版本详见下方列表。
