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
since-version-alone = 与版本 { $version } 相比
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
level-head-removed = 已移除
level-head-policies = 政策文字，逐字对照
level-what-consent = 以下变更超出你此前同意的范围，须先取得你的同意才会生效。
level-what-decide = 以下变更尚待人工判定。
level-what-notice = 以下变更无需重新同意，请你知悉。
level-what-editorial = 以下仅为表述调整，处理行为不变。
level-what-removed = 以下内容已移除，不再据此收集。
level-what-policies = 画删除线的是不再写明的文字，加下划线的是新写入的文字。
group-line = { $group ->
    [consent] { $count } 项需重新同意
    [decide] { $count } 项尚未判定
    [notice] { $count } 项需告知
    [removed] { $count } 项已移除
    [policies] 政策有 { $count } 节修改
   *[editorial] { $count } 项仅涉及文字
 }
only-app = 只看与它有关的
only-app-shown = 以下只显示与此有关的变更：
all-apps = 显示全部
check-title = 核对与引用本页
check-sealed = 两个版本都已封存。记下这两个封存值，以后随时可以查出内容是否有一字改动。
check-verify = 用 candor 一次核对全部内容：
check-by-hand = 手工核对：按下列名称保存文件，再把这几行交给
changes-data = 本页变更的数据（JSON）
changes-others = 任意两个版本之间的变更
redline-new-only = 只看新文本
redline-language = 仅{ $language }文本有改动：
redline-whole = 版本 { $version } 中本节全文
redline-nowhere = 无
redline-relinked = “{ $text }”的链接有变：原为 { $before }，现为 { $after }
redline-restyled = 文字未变，强调方式有变：“{ $text }”
redline-same = 另有 { $blocks }未变
redline-label-added = 新增：
redline-label-removed = 删除：
redline-label-changed = 修改：
redline-label-moved-here = 移到此处：
redline-label-moved-away = 从此处移走：
redline-told-added = 新增 { $blocks }
redline-told-removed = 删除 { $blocks }
redline-told-changed = 修改 { $blocks }
redline-told-moved-here = 移动 { $blocks }
redline-blocks = { $kind ->
    [heading] { $count } 个标题
    [paragraph] { $count } 段
    [item] { $count } 个列表项
    [row] { $count } 行表格
    [code] { $count } 段代码
    [listing] { $count } 个由清单生成的列表
   *[block] { $count } 处文字
 }
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

## 规则手册

rules-title = 变更判定规则手册
rules-lead = 两个版本之间的每项变更都按以下规则判定：凡符合的规则都会列出，以级别最高的为准；没有规则涉及的，由人判断。
rules-over = 规则手册
rules-checks = 版本检查项
rules-form = 书写错误
rules-checks-what = 检查只看单个版本：法律要求或读者期待的内容，版本里有没有。带着问题公示的版本，会在页面上如实写明。
rule-question = 需由人回答的问题
rule-own = 本站自定规则
rule-level-consent = 此类变更生效前，须重新取得同意。
rule-level-decide = 此类变更的含义无法由程序判定，须由人判断并写明理由。
rule-level-notice = 此类变更予以公布并提请注意，无需重新同意。
rule-level-editorial = 此类变更只记入变更历史。
rule-separate = 须就此项取得单独同意。
rule-set = 规则手册将此项定为“{ $written }”，本站设为“{ $set }”。
rule-set-reason = 规则手册将此项定为“{ $written }”，本站设为“{ $set }”，理由：{ $reason }
rule-says = 告知用语
rule-matches = 适用变更
rule-conditions = 适用条件
rule-rests-on = 依据
book-example = 示例
book-example-what = 清单由“变更前”变为“变更后”时，变更页面会写明：
rule-before = 变更前
rule-after = 变更后
rule-reported = 在本站历次变更中
rule-reported-in = { $old } → { $new }：{ $count } 项变更
rule-reports = 符合的规则
rule-unclaimed = 没有规则涉及，由人判断
rule-retired = 这条规则已不在规则手册中。当时的告知内容随所适用的版本保存。
check-why = 为什么重要
check-help = 怎样改正
check-level = 级别
check-error = 错误：改正之前不得公示，除非如实记录为公示时即存在的错误。
check-warning = 警告：提示团队，并向供应商询问。
check-note = 提示：供团队参考。
check-error-name = 错误
check-warning-name = 警告
check-note-name = 提示
changes-rules = 变更判定规则手册
slot = 〔{ $name }〕
slot-entry = 条目
slot-owner = 应用或 SDK
slot-sdk = SDK
slot-app = 应用
slot-organisation = 公司
slot-policy = 政策
slot-feature = 功能
slot-field = 信息
slot-platform = 平台
slot-purpose = 目的
slot-permission = 权限
slot-item = 所涉项目
slot-key = 所涉内容
slot-before = 变更前
slot-after = 变更后
slot-name = 名称
slot-more = 数量
slot-count = 数量
slot-short = 信息
slot-fields = 信息
slot-at = 位置
slot-check = 检查
slot-meant = 相近名称
slot-file = 文件
slot-reason = 原因
slot-limit = 上限
slot-other = 另一个
slot-path = 路径
slot-code = 编码
slot-tag = 标签
slot-known = 可写的内容
slot-keys = 各键
slot-wanted = 应写的内容
slot-found = 所写的内容
slot-raw = 所写的内容
slot-text = 原文
slot-word = 用词
slot-id = 编号
slot-language = 语言
slot-theme = 浅色或深色
slot-contrast = 数值
slot-to = 种类
slot-line = 行号
slot-address = 网址
slot-rule = 规则
slot-version = 版本
slot-says = 所写的内容
slot-previous = 上一个版本
slot-expected = 应有的内容
slot-head = 封印
slot-own = 数量
slot-leading = 数量
slot-numbers = 数字
slot-url = 网址
slot-host = 主机
slot-target = 新网址
subject-purposes = 目的与合法性基础
subject-fields = 信息种类
subject-record = 处理方式
subject-sdks = SDK 与其他接收方
subject-features = 功能
subject-apps = 应用
subject-permissions = 权限
subject-organisations = 公司与联系方式
subject-rights = 个人权利
subject-policies = 政策
subject-site = 本站
subject-catalog = 词表
any-owner = 任一应用或 SDK
any-sdks = 任一 SDK
any-apps = 任一应用
any-features = 任一功能
any-fields = 任一信息
any-on = 任一平台
any-purposes = 任一目的
any-permissions = 任一权限
any-organisations = 任一公司
any-policies = 任一政策
any-sections = 任一章节
any-ships = 其中任一 SDK
any-platforms = 任一平台
rule-place = { $place }：{ $kinds }
happens-added = 新增
happens-removed = 移除
happens-stated = 首次说明
happens-unstated = 不再说明
happens-increased = 较此前增加
happens-decreased = 较此前减少
happens-changed = 改变
happens-translated = 译文改动
happens-renamed = 编号更改
condition-is = { $what }为“{ $value }”
condition-is-not = { $what }已说明，且不为“{ $value }”
condition-has = { $what }包括“{ $value }”
root-owner = 该应用或 SDK
root-sdk = 该 SDK
root-app = 该应用
root-organisation = 该公司
root-policy = 该政策
root-ship = 应用中的该 SDK
root-feature = 该功能
root-field = 该信息
root-permission = 该权限
root-platform = 该平台
root-purpose = 该目的
root-before = 变更前的内容
root-after = 变更后的内容
root-item = 增减的项目
key-known = 应用的用户此前已知
key-bases = 合法性基础
key-abroad = 位于境外
key-renamed = 已列出曾用名
key-stood = 此前已在清单中
key-held = 该接收方此前已有
key-anew = 首次进行的处理
key-kept = 会保存
key-sent = 会传出设备
key-term = 保存期限本身
key-controller = 自行决定如何使用
key-successor = 承继了原来的一方
key-publishes = 为公示主体
key-readers = 适用对象
word-unknown = 未说明
word-none = 无
word-same = 相同
word-other = 不同
cite-numerals = han
cite = { $law }{ $articles }
cite-sections = { $law }{ $articles }
cite-section = 第 { $number } 条
cite-subsection = （{ $number }）款
cite-article = 第{ $number }条
cite-paragraph = 第{ $number }款
cite-item = 第{ $number }项
cite-letter = （{ $number }）项
law-pipl = 《个人信息保护法》
law-ndsr = 《网络数据安全管理条例》
law-gdpr = 欧盟《通用数据保护条例》
law-cac-2019-191 = 《App违法违规收集使用个人信息行为认定方法》（国信办秘字〔2019〕191 号）
law-ccpa = 美国加利福尼亚州《消费者隐私法条例》
law-apple-att = 苹果 App 跟踪透明度规则
law-miit-2021-292 = 《工业和信息化部关于开展信息通信服务感知提升行动的通知》（工信部信管函〔2021〕292 号）

# 示例中各编号的名称，以及示例里英文文字的中文说法。
rule-examples = apps/till → 港湾收银
    apps/wallet → 港湾钱包
    features/count → 已读消息统计
    ## How long we keep it → ## 保存期限
    ## Start → ## 开始
    Call init in your first screen. → 在首个页面调用 init。
    Call init after people agreed. → 用户同意后再调用 init。
    How to build it in → 接入说明
    Seven days. → 七天。
    Thirty days. → 三十天。
    A guardian confirms by phone → 监护人通过电话确认
    A guardian confirms by text message → 监护人通过短信确认
    A limit and a price are set → 设定额度和价格
    A limit is set → 设定额度
    Beacon Ltd → 灯塔有限公司
    Beacon Push → 灯塔推送
    By past payments → 依据过往支付记录
    Harbour Group → 港湾集团
    Lantern Ltd → 灯笼有限公司
    Messages to your phone → 发送到手机的消息
    Northsea Holding → 北海控股
    Only in the build for the Huawei store → 仅华为应用商店的安装包
    Pay later → 先用后付
    See our rules for children → 见儿童个人信息处理规则
    Settings → 设置
    Settings › Privacy › Push off → 设置 › 隐私 › 关闭推送
    Wallet → 钱包
    Write to our customer service → 写信给客服
    features/credit → 信用付款
    features/remind → 账单提醒
    features/deliver → 消息推送
    features/face-check → 人脸核验
    features/navigate → 导航
    features/pay → 支付
    features/points → 会员积分
    features/send → 消息推送
    organisations/beacon-push → 灯塔推送有限公司
    organisations/harbour-pay → 港湾支付有限公司
    organisations/lantern-cloud → 灯笼云有限公司
    sdks/ads → 横幅广告 SDK
    sdks/beacon-push → 灯塔推送 SDK
    sdks/card-pay → 银行卡支付 SDK
    sdks/courier → 信使推送 SDK
    sdks/crash → 崩溃报告 SDK
    sdks/loyalty → 会员积分 SDK
    sdks/map → 罗盘地图 SDK
    sdks/merchants → 商户
    sdks/pay → 灯笼支付 SDK
    sdks/push → 灯塔推送 SDK
    sdks/signal-push → 信号推送 SDK
    sdks/vendor-channel → 厂商通道 SDK
    sdks/verify → 人脸核验 SDK
    sdks/wallet-pay → 钱包支付 SDK
    A number by which advertisers recognise this device → 广告主用来识别本设备的编号
    A number for advertising → 用于广告的编号
    Beacon Push Ltd → 灯塔推送有限公司
    Beacon Push Pte. Ltd → 灯塔推送私人有限公司
    Beacon Push SDK → 灯塔推送 SDK
    Beacon SDK → 灯塔 SDK
    Builds for Android app stores → 安卓应用商店的安装包
    Builds for the app stores → 应用商店的安装包
    Count of messages read → 已读消息统计
    Crash reports → 崩溃报告
    Data security standard → 数据安全标准
    Encrypted in transit → 传输时加密
    Encrypted in transit and at rest → 传输和存储时均加密
    Harbour Pay disclosure → 港湾支付公示
    Harbour Pay personal-information disclosure → 港湾支付个人信息公示
    Harbour Till → 港湾收银
    Harbour Wallet → 港湾钱包
    Head of privacy → 隐私保护负责人
    How we handle complaints → 投诉处理办法
    Me › Privacy centre → 我的 › 隐私中心
    Me › Privacy centre › Delete → 我的 › 隐私中心 › 删除
    Me › Privacy centre › My information → 我的 › 隐私中心 › 我的信息
    Me › Settings › Privacy → 我的 › 设置 › 隐私
    Messages from the app → 应用消息
    No push messages → 无法接收推送消息
    OAID → OAID
    Only when you start a payment → 仅在你发起支付时
    Pay with this app → 用本应用付款
    Privacy policy → 隐私政策
    Privacy policy of Harbour Wallet → 港湾钱包隐私政策
    Push SDK → 推送 SDK
    Push messages → 消息推送
    Risk and consumer rights committee → 风险与消费者权益保护委员会
    Risk committee → 风险委员会
    Settings, then Notifications, then Off → 设置 › 通知 › 关闭
    Signal Push Ltd → 信号推送有限公司
    Signal Push SDK → 信号推送 SDK
    To deliver messages to you → 向你推送消息
    To judge the network → 判断网络环境
    To see whether the network is safe to pay on → 判断网络是否适合支付
    To send messages → 发送消息
    We must know that it is you → 需要确认是你本人
    When you pay → 付款时
    Without your face we can't tell that it is you → 没有人脸图像，就无法确认是你本人
    You may have to verify once more → 可能需要再次验证
    You switch push messages off → 你关闭消息推送
    You verify once more → 需要再次验证

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
