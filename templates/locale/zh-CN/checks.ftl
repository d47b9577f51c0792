# candor 查出的问题：每项检查一条，`.why` 说明为什么要紧，`.help` 说明怎么改。
# 变量由程序传入；可有可无的变量缺省时，传入的是文字 `none`。

## 文件与文件夹

file-unreadable = 无法读取「{ $file }」：{ $reason }
    .why = candor 读不到的文件，其内容不会出现在页面上，而且没有人会察觉。
    .help = 请确认文件存在，且你有权读取；如果它是链接，请确认它指向本文件夹内的文件。
file-refused = 无法读取「{ $file }」：{ cli-disk-cause }
    .why = 这台电脑没有交出的文件，内容是否无误无从得知，因此 candor 不下结论，也不写入任何内容。
folder-too-large = 「{ $file }」中的文件过多或过大，超出 candor 的读取上限
    .why = 超出上限的部分会悄无声息地从页面上消失。
    .help = 请移走与公示内容无关的文件，并检查是否有链接绕回文件夹本身；上限为 20 万个文件和文件夹、4 GiB。
file-too-large = 「{ $file }」超过 { $limit } MiB
    .why = 这么大的文件很少是人写的，读者在手机上也打不开。
    .help = 请把文字拆成几个文件，或压缩图片，每个文件不超过 { $limit } MiB。
not-a-regular-file = 「{ $file }」不是普通文件
    .why = 管道或设备可能让 candor 一直等待，或每次读出不同的内容。
    .help = 请换成普通文件，或移出内容文件夹。
link-leads-out = 「{ $file }」是指向文件夹之外的链接
    .why = 它可能把这台电脑上的私人文件放到公开的网页上。
    .help = 请把所指的文件复制进来，替换这个链接。
name-not-utf-8 = 文件名「{ $file }」不是 UTF-8 编码
    .why = 文件名会成为网址，换一个系统就会变成别的字。
    .help = 请改用小写英文字母、数字、「.」和「-」命名，例如「alipay-client.yaml」。
same-but-for-case = 另有「{ $other }」，与此名称只有大小写之别
    .why = 在许多系统上，这两个名称是同一个文件，其中一份公示内容会丢失。
    .help = 请给其中一个改名，或把两个文件合并。
unknown-file = candor 不认识这个位置的文件
    .why = 放在这里的内容不会出现在页面上：文件夹名写错一个字母，就可能漏掉一整份公示。
    .help = 请移到对应的位置：「sdks/编号.yaml」「apps/编号.yaml」「policies/编号.语言.md」「rules/规则.md」，或「catalog」下的「fields.yaml」「purposes.yaml」「permissions.yaml」；需要原样发布的文件放进「static」。
file-missing = 缺少这个文件
    .why = 它写明由谁公示、由谁接收信息：必须把名称和联系方式告诉个人（《个人信息保护法》第十七条、第二十三条）。
    .help = 请在内容文件夹中新建它；运行「candor init」会生成一份带注释的样例，可以照着写。
static-takes-page = 「static」中的「{ $path }」与 candor 生成的页面重名
    .why = 两者会互相覆盖，公示的一部分可能因此消失。
    .help = 请给文件改名，或移到单独的文件夹，例如「static/files」；如果是旧页面，请删去。

## 编码与字符

not-utf-8 = 从这里开始，文件不是 UTF-8 编码
    .why = 读不成文字的内容无法展示，靠猜则可能把名称变成别的字。
    .help = 请把文件另存为 UTF-8 编码；Windows 上的编辑器常把中文存成 GBK 或「ANSI」。
control-character = 文件中有一个控制字符 { $code }
    .why = 它看不见，却可能改变前后文字的意思。
    .help = 请删掉它；这种字符多半是从 PDF、聊天窗口或终端里复制带进来的。
hidden-character = 文字中有一个看不见的字符 { $code }
    .why = 它可能让名称或句子看起来像另一回事。
    .help = 请删掉它，或把这段文字重新手动输入一遍；这种字符多半是复制带进来的。

stacked-marks = 一个字上叠加的附加符号过多，没有语言会这样书写
    .why = 这些符号会堆叠到上下行，盖住那里的文字。
    .help = 请重新输入这个字，只保留它需要的附加符号。

## YAML 格式

syntax = YAML 格式有误：{ $reason }
    .why = 文件读不出来，其中写明的内容就都无法检查、无法展示。
    .help = 请检查这一行和上一行：缩进用空格，冒号「:」后面空一格，引号和括号成对；文字中含有「: 」或「 #」，或以「@」「*」「&」开头的，要加英文引号，例如「name: "支付: 立即"」。
words-syntax = 文案文件的写法不符合 Fluent 格式：{ $reason }
    .why = 语言文件有缺口，页面上就会在一句话中间冒出英文。
    .help = 请看本行和上一行：每条写作「id = 文字」，数值写作「{"{"} $name {"}"}」，换行续写时要缩进。
tab-indentation = 这一行用了制表符（Tab）缩进
    .why = YAML 只认空格缩进，遇到制表符就分不清上下级。
    .help = 请把每个制表符换成两个空格，并在编辑器中设置 YAML 用空格缩进。
unusual-space = 这里有一个 YAML 不当作空格的字符 { $code }
    .why = 它看起来像空格，YAML 却把它当作文字，因而分不清层级和键值。
    .help = 请删去它，重新输入半角空格。U+3000 是中文输入法的全角空格；从网页复制的文字里常有 U+00A0。
full-width-colon = { $key ->
    [none] 这里用了全角冒号「：」，应为半角冒号加空格
   *[other] 键「{ $key }」用了全角冒号「：」，应为半角冒号加空格
    }
    .why = YAML 会把整行当成一段文字，这里写明的内容就丢了。
    .help = 请切换到英文输入法，输入半角冒号，再空一格：写「name: 支付宝」，不要写「name：支付宝」。
many-documents = 从这里开始了第二份 YAML 文档
    .why = 一个文件只写一项内容，「---」以下的部分会被漏掉。
    .help = 请删去「---」这一行，或把下面的内容移到单独的文件。
yaml-alias = 这里用了 YAML 别名（「*名称」）
    .why = 审阅的人在这里只看到一个名称，看不到真正写了什么。
    .help = 请把它代表的内容直接写出来；重复的内容写在 SDK 或功能的上一层，下面各组会自动沿用。
yaml-anchor = 这里用了 YAML 锚点（「&名称」）
    .why = 这里的内容会在别处生效，而审阅别处的人看不到。
    .help = 请删去「&名称」；重复的内容写在 SDK 或功能的上一层，下面各组会自动沿用。以「&」开头的文字要加英文引号。
yaml-merge-key = 这里用了 YAML 合并键（「<<」）
    .why = 它带进来的内容，在生效的地方谁也看不见。
    .help = 请把各项直接写出来；重复的内容写在 SDK 或功能的上一层，下面各组会自动沿用。
yaml-tag = 这里用了 YAML 标签「{ $tag }」
    .why = 标签会让程序把写下的值当成别的东西。
    .help = 请删掉它；以「!」开头的文字要加英文引号。
too-deep = 文件的层级超过 { $limit } 层
    .why = 任何公示都用不到这么多层，这样的文件只会拖垮程序。
    .help = 请检查是否有没配对的括号，或一行比一行缩进更深的内容。
duplicate-key = 键「{ $key }」在这里出现了两次
    .why = 两处只有一处能生效，另一处写明的内容会丢失。
    .help = 请合并两处，或删去写错的一处。
unknown-key = 不认识的键「{ $key }」{ $meant ->
    [none] {""}
   *[other] ，是否想写「{ $meant }」？
    }
    .why = candor 不认识的键，其内容会悄无声息地从页面上消失。
    .help = 这里可以写：{ $known }。
missing-key = 缺少键「{ $key }」
    .why = 没有它，candor 不知道这一项说的是什么。
    .help = 请在这里加一行「{ $key }: ……」，缩进与相邻各行对齐。
one-of = 这里必须写且只能写其中一项：{ $keys }
    .why = 写了两项，读者会看到两种说法；一项不写，读者什么也看不到。
    .help = 请保留一项，删去其余；如果一项也没有，请补上一项。
empty-value = { $key ->
    [none] 这里没有写内容
   *[other] 「{ $key }:」后面没有写内容
    }
    .why = 留空可能是「没有」「还没写」或「忘了写」，读者分不清是哪一种。
    .help = 请填写内容，或删去这个键：没有写的项目，页面上显示为「未说明」。
wrong-type = 这里应写{ $wanted ->
    [mapping] 若干「键: 值」
    [sequence] 列表
    [text] 文字
    [number] 数字
    [flag] 「true」或「false」
    [key] 一个词作为键
   *[other] { $wanted }
    }，写的却是{ $found ->
    [mapping] 若干「键: 值」
    [sequence] 列表
    [text] 文字
    [number] 数字
    [flag] 「true」或「false」
    [key] 键
    [nothing] 空值
   *[other] { $found }
    }
    .why = candor 不猜测你的意思：猜错了，就成了你在页面上公开作出的说明。
    .help = { $wanted ->
        [mapping] 请在下面逐行写「键: 值」，缩进两个空格。
        [sequence] 请写成列表：「[a, b]」，或每行以「- 」开头。
        [text] 请写一段文字；如果它看起来像数字、「true」或「false」，请加英文引号。
        [number] 请只写数字，不加引号和单位，例如「180」。
        [flag] 请写「true」或「false」，不加引号；「yes」「no」「是」「否」都会被当成文字。
        [key] 冒号前只写一个词，例如「name: ……」。
       *[other] 请改成所要求的形式。
    }
number-not-text = 「{ $raw }」会被读成数字，而这里应写文字
    .why = YAML 会把 6.10 读成数字 6.1，页面上的版本号就和实际不符。
    .help = 请加上英文引号：「"{ $raw }"」。
not-a-count = 「{ $raw }」不是非负整数
    .why = 天数、小时数和次数要在版本之间比较，小数和负数没有意义。
    .help = 请写整数，不带正负号、小数点和单位，例如「180」。
comma-cuts-text = 文字在「{ $text }」之前被逗号截断了
    .why = 在花括号里，半角逗号表示一段文字结束：页面只会显示前半段，「{ $text }」会丢失。
    .help = 请给整段文字加上英文引号：「en: "Harbour Pay Co., Ltd."」；或者不用花括号，每种语言单独写一行。
unknown-word = 这里不能写「{ $word }」{ $meant ->
    [none] {""}
   *[other] ，是否想写「{ $meant }」？
    }
    .why = 这里的用词是固定的，这样各份清单说法一致，变更才看得出来。
    .help = 这里可以写：{ $known }。
listed-twice = 「{ $id }」在这份列表中出现了两次
    .why = 两处只有一处能生效，另一处写明的内容会丢失。
    .help = 请合并两处，或删去一处。

## 语言

unknown-language = 「{ $text }」不是本站点的语言
    .why = 站点没有的语言，写了也没有人看得到。
    .help = 请改成其中之一：{ $known }；或在「site.yaml」的「languages」中加上「{ $text }」。
prevailing-text-missing = 缺少主语言「{ $language }」的文字
    .why = 各语言不一致时以主语言为准；没有它，使用主语言的读者只能看到外文。
    .help = 请在这里加一行「{ $language }: ……」；「site.yaml」的「languages」中排在最前的就是主语言。
prevailing-policy-missing = 这份政策缺少主语言「{ $language }」的版本
    .why = 各语言不一致时以主语言为准；没有它，使用主语言的读者只能看到外文。
    .help = 请新建文件「{ $file }」，写上主语言的版本。

## 书写形式

id-form = 「{ $text }」不能用作编号
    .why = 编号会写进网址，被人引用多年，在哪里都必须是同一个样子。
    .help = 请只用小写英文字母和数字，中间可用单个「.」或「-」连接，例如「alipay-client」「2026.11」；给人看的名称写在「name」里。
id-long = 编号「{ $text }」超过 64 个字符
    .why = 编号会成为文件名和网址，过长的在某些系统上会被截断。
    .help = 请缩短到 64 个字符以内；给人看的名称写在「name」里。
id-reserved = 编号「{ $text }」已有他用
    .why = candor 或操作系统自己要用这个名称，否则会有页面互相覆盖或无法保存。
    .help = 请另选一个。不能使用的有：「index」「404」，「con」等 Windows 保留名，以「.html」或「.atom」结尾的名称；应用还不能叫「site」。
permission-form = 「{ $text }」不是规范的权限名称
    .why = 读者按手机系统显示的名称查权限，而不同系统会有同名的权限。
    .help = 请写「平台:系统原名」，例如「android:ACCESS_WIFI_STATE」「ios:NSCameraUsageDescription」。
language-form = 「{ $text }」不是规范的语言代码
    .why = 浏览器和读屏软件要靠它判断页面是什么语言。
    .help = 请按通行写法填写 BCP 47 语言代码，例如「zh-CN」「en」。
country-form = 「{ $text }」不是国家或地区代码
    .why = 信息是否出境要靠这个代码判断，而出境须取得单独同意（《个人信息保护法》第三十九条）。
    .help = 请写 ISO 3166-1 的两位大写字母，例如「CN」「HK」「SG」。
address-form = 「{ $text }」不是网址
    .why = 读者会点开它；写成别的，要么打不开，要么可能在读者的浏览器里运行程序。
    .help = 请写完整的网址，以「https://」或「http://」开头，不含空格和引号，例如「https://www.alipay.com/」。
day-form = 「{ $text }」不是规范的日期
    .why = 从哪一天起生效要看日期，不能有两种读法。
    .help = 请写年、月、日，且日历上确有这一天，例如「2026-11-20」。
offset-form = 「{ $text }」不是规范的时差
    .why = 一天从何时算起、版本从何时生效，都由它决定。
    .help = 请写成「"+08:00"」，带英文引号。
colour-form = 「{ $text }」不是规范的颜色
    .why = 它会原样写入每个页面的样式表。
    .help = 请写成「"#0b5563"」：六位十六进制数，并加英文引号，因为「#」会被当作注释的开头。
contrast-low = { $theme ->
    [dark] 深色
   *[light] 浅色
    }配色中「{ $name }」与底色的对比度只有 { $contrast }
    .title = 对比度不足
    .why = 文字对比度低于 4.5，许多人看不清，阳光下更是谁也看不清（WCAG 2.2 第 1.4.3 条）；告知应当清晰易读（《个人信息保护法》第十七条）。
    .help = 请把它调{ $theme ->
    [dark] 亮
   *[light] 深
    }一些，或者把底色调{ $theme ->
    [dark] 深
   *[light] 亮
    }一些。

## 引用

unknown-reference = 没有这{ $to ->
    [field] 项个人信息
    [purpose] 个目的
    [permission] 项权限
    [sdk] 个 SDK
    [app] 个应用
    [organisation] 个组织
    [rule] 条规则或检查
    [policy] 份政策
    [static] 个 static/ 下的文件
   *[other] 一项
    }：「{ $id }」{ $meant ->
    [none] {""}
   *[other] ，是否想写「{ $meant }」？
    }
    .why = 读者要顺着这些名称一页页查下去，查到空处就没有答案了。
    .help = { $to ->
        [field] 请使用目录中已有的编号，或在「catalog/fields.yaml」中定义它。
        [purpose] 请使用目录中已有的编号，或在「catalog/purposes.yaml」中定义它。
        [permission] 请使用目录中已有的名称，或在「catalog/permissions.yaml」中定义它。
        [sdk] SDK 的编号就是文件名：写「{ $id }」，就要有文件「sdks/{ $id }.yaml」。
        [organisation] 请在「organisations.yaml」中加上「{ $id }:」，写明名称和国家。
        [rule] 请照抄检查结果后面或规则手册中的名称；你自己的规则放在「rules」文件夹。
        [policy] 政策的编号就是文件名：写「{ $id }」，就要有文件「policies/{ $id }.语言.md」。
       *[other] 请改正名称，或补上它所指的内容。
    }
platform-not-of-owner = { $known ->
    [none] 这里写了平台「{ $platform }」，但本 SDK 或应用没有写明任何平台
   *[other] 「{ $platform }」不在本 SDK 或应用的平台之列
    }
    .why = 页面只列出实际运行的平台，这一组个人信息会因此漏掉。
    .help = { $known ->
        [none] 请在文件开头的「platforms」中加上「{ $platform }」。
       *[other] 请改成其中之一：{ $known }；或在文件开头的「platforms」中加上「{ $platform }」。
    }
field-twice = 同一功能在「{ $platform }」上的「{ $field }」，第 { $line } 行已经写过
    .why = 两组对同一项信息可能说法不同，读者不知道以哪个为准。
    .help = 请从其中一组删去它，或给两组写上不同的「platforms」；部分信息另有目的的，写在「also_for」里。

## 政策

front-matter-missing = 文件开头缺少信息区（front matter）
    .why = 没有它，candor 不知道政策的标题，也不知道规则适用于哪些变更。
    .help = 请在文件开头写一行「---」，接着写「title: ……」（规则文件写「on: ……」和「level: ……」），再写一行「---」。
raw-html = 正文中有 HTML 代码
    .why = HTML 可以让读者看不到某段文字，或在读者的浏览器里运行程序，因此政策中一律不用，注释也不例外。
    .help = 请改用 Markdown：粗体「**文字**」、链接「[文字](https://……)」、表格用「|」；要显示「<」本身，写「\<」。
image-from-elsewhere = 图片「{ $address }」不在本文件夹内
    .why = 读者一打开页面，别人的服务器就知道是谁在看你的隐私政策；版本封存之后，图片还可能被换掉。
    .help = 请把图片放在政策文件旁边，用相对路径引用，例如「![设置页面](images/settings.png)」。
link-scheme = 链接「{ $address }」不是政策中可以使用的链接
    .why = 其他类型的链接可能在读者的浏览器里运行程序。
    .help = 可以链接到「https:」「http:」「mailto:」「tel:」、本站的页面或标题，或用「sdk:」「field:」「purpose:」「permission:」「policy:」加编号，例如「[推送](sdk:beacon-push)」。
too-many-blocks = 这篇政策中的 `candor` 代码块超过 { $limit } 个
    .why = 每个代码块都会展开成一份清单，最长可与公示的全部内容相当；数量过多，页面既读不完，也无法及时生成。
    .help = 请放宽 `filter`，合并成一份清单，或把政策拆成几篇。

## 自定规则

rule-pattern = 「{ $text }」没有写明匹配的路径和变更种类
    .why = 什么也匹配不到的规则，正好放过了它要管的变更。
    .help = 请写「路径 + 空格 + 变更种类」，例如「sdks/* added」。
rule-kind = 「{ $text }」不是变更种类
    .why = 什么也匹配不到的规则，正好放过了它要管的变更。
    .help = 可以写：added（新增）、removed（移除）、stated（首次说明）、unstated（不再说明）、increased（增加）、decreased（减少）、changed（改变）、translated（译文改动）、renamed（编号更改）。
rule-path = 清单中不存在路径「{ $text }」
    .why = 规则问的是不可能存在的东西，就永远不会提示。
    .help = 请逐个核对路径中的键；「*」和「any」各代表任意一个键，例如「sdks/*/features/*/fields/*/on/*」。
rule-condition = 「{ $text }」不是条件
    .why = candor 不知道这条规则何时适用。
    .help = 请先写路径，再写「is」「is not」或「has」，最后写值，例如「sdk.category is advertising」。
rule-name = 条件不能以「{ $text }」开头
    .why = candor 不知道条件问的是什么，这条规则就永远不会适用。
    .help = 请以其中之一开头：owner、sdk、app、organisation、ship、feature、field、platform、purpose、before、after、item。
rule-level = { $text ->
    [none] 规则没有写明级别
   *[other] 「{ $text }」不是变更的级别
    }
    .why = 级别决定是否要重新取得个人同意。
    .help = 请写其中之一：「level: consent」（需重新同意）、「decide」（待判断）、「notice」（需告知）、「editorial」（文字修订）。
rule-without-pattern = 规则没有写明针对哪些变更
    .why = 什么也匹配不到的规则，正好放过了它要管的变更。
    .help = 请在文件开头的信息区加一行，例如「on: sdks/* added」。
level-lowered-without-reason = 「{ $rule }」的级别低于规则手册，却没有写理由
    .why = 日后谁也说不清，这是考虑过的，还是图方便。
    .help = 请在它下面写上理由，例如「reason: 法务已于 2026-11-01 审核」。
level-of-another-kind = 这个级别不适用于「{ $rule }」
    .why = candor 不知道它有多重要，只能按规则手册处理。
    .help = 变更规则可用「consent」「decide」「notice」「editorial」；检查可用「error」「warning」「note」。
level-of-structure = 「{ $rule }」只能是错误，不能降级
    .why = 缺了它要求的内容，页面就缺了法律或读者必须有的东西。
    .help = 请改正它查出的问题；如果当时就是这样公示的，请在「next.yaml」的「faults」中如实记录。

## 站点、应用、SDK 必须写明的内容

# 发现所涉及的信息：最多列三项，其余只计数；「.help」里列全，供写给提供方的邮件使用。
named-fields = { $more ->
    [0] 「{ $short }」
   *[other] 「{ $short }」等 { $count } 项
    }
title-missing = 站点没有标题
    .title = 站点没有标题
    .why = 读者和搜索引擎凭标题认出页面，并由此知道是谁的公示。
    .help = 请在「site.yaml」中加一行，例如「title: 港湾钱包个人信息公示」。
name-missing = 「{ $name }」没有名称
    .title = 没有名称
    .why = 必须告知个人是谁在处理其个人信息（《个人信息保护法》第十七条、第二十三条），而编号读者看不懂。
    .help = 请加一行「name: ……」，与应用商店、提供方文件或工商登记的名称一致。
provider-missing = 「{ $name }」没有写明提供方
    .title = 没有写明提供方
    .why = 必须告知个人接收方的名称和联系方式（《个人信息保护法》第二十三条）。
    .help = 请加一行「provider: 编号」，编号取自「organisations.yaml」；如果是系统自带的功能，请写「kind: system」。
platform-missing = 「{ $name }」没有写明平台
    .title = 没有写明平台
    .why = 不同系统上收集的信息不同，读者想知道的是自己这部手机上的情况。
    .help = 请写明在哪些平台上运行，例如「platforms: { "{" } android: { "{" } version: "15.8.42" { "}" } { "}" }」。
feature-missing = 「{ $name }」没有写明任何功能
    .title = 没有写明功能
    .why = 读者只看到一家公司在接收信息，却看不到接收什么、为什么接收。
    .help = 请按用途逐项写明功能和所收集的信息：先写「features:」，下一层写「pay:」，再下一层写「name」「purposes」和「collects」。
feature-name-missing = 功能「{ $name }」没有名称
    .title = 功能没有名称
    .why = 读者看到的会是编号「{ $name }」，而不是这项功能有什么用。
    .help = 请加上「name」，写明它为用户做什么，例如「name: 用支付宝付款」。
fields-missing = 功能「{ $name }」没有写明收集哪些信息
    .title = 功能没有写明收集的信息
    .why = 个人信息的种类必须逐项列出（《个人信息保护法》第十七条、《网络数据安全管理条例》第二十一条），只写功能等于没有说明。
    .help = 请列出所收集的信息：先写「collects:」，下面写「- fields: [device.oaid, network.ip]」；如果确实不收集，请删去这项功能。
purpose-missing = 「{ $name }」没有写明收集{ named-fields }的目的
    .title = 没有写明目的
    .why = 收集个人信息应当有明确、合理的目的，并告知个人（《个人信息保护法》第六条、第十七条）。
    .help = 请在这一组、功能或 SDK 上写明目的，例如「purposes: { "{" } security.payment: { "{" } basis: consent { "}" } { "}" }」。
necessity-missing = 「{ $name }」没有写明收集敏感个人信息{ named-fields }的必要性
    .title = 未写明处理敏感个人信息的必要性
    .why = 处理敏感个人信息，应当告知个人处理的必要性（《个人信息保护法》第三十条）。
    .help = 请在这一组写明没有它就做不成什么，例如「necessity: 没有人脸图像，就无法核实是你本人」。
impact-missing = 「{ $name }」没有写明收集敏感个人信息{ named-fields }对个人权益的影响
    .title = 未写明敏感个人信息的影响
    .why = 处理敏感个人信息，应当告知对个人权益的影响（《个人信息保护法》第三十条）。
    .help = 请在这一组写明可能的后果，例如「impact: 一旦泄露，可能被他人冒用身份」。
transfer-missing = 「{ $name }」把{ named-fields }存储在或发送到境外，却没有写明出境情况
    .title = 未写明出境情况
    .why = 信息出境须有法定依据，并告知个人境外接收方是谁、怎样向其行使权利（《个人信息保护法》第三十八条、第三十九条）。
    .help = 请加上「transfer」，写明「recipient」（接收方）、「method」（处理方式）、「rights」（行使权利的方式）和「mechanism」（出境依据，可写 assessment、certification、standard-contract 或 exempt）；如果并未出境，请改正「stored_in」或「sent_to」。
sdk-not-shipped = 没有任何应用集成「{ $name }」
    .title = 没有应用使用的 SDK
    .why = 它不会出现在任何应用的清单里，没有人会知道；或者它早已停用，不该留在这里。
    .help = 请在集成它的应用的「ships」中加上「{ $name }」，或删去这个文件。
ship-names-nothing = 这个 SDK 没有名为「{ $name }」的功能或平台
    .title = SDK 中没有所列的部分
    .why = 应用的清单会漏掉实际集成的内容。
    .help = 请使用该 SDK 自己的「features」或「platforms」中已有的编号，或改正 SDK 的文件。
nested-in-circle = 这个 SDK 的「nested_in」绕了一圈，又回到它自己
    .title = SDK 循环嵌套
    .why = 读者分不清是哪个 SDK 把哪个带进了应用。
    .help = 请顺着「nested_in」逐个核对，删去写反的一处：这里应写的是「把本 SDK 包含在内的 SDK」。

## 现实中的清单常缺的内容：请向提供方询问

role-not-stated = 「{ $name }」没有写明提供方的处理角色
    .title = 未写明处理角色
    .why = 处理角色决定由谁对个人负责，以及是否须取得单独同意（《个人信息保护法》第二十条、第二十一条、第二十三条）。
    .help = 请向提供方询问：「贵方 SDK（{ $name }）处理我方用户的个人信息时，是按我方指示受托处理、与我方共同决定，还是自行决定处理目的和方式？依据合同哪一条？」然后写「role: processor」（受托）、「joint」（共同）或「independent」（独立）；属于自己公司的写「own」。
basis-not-stated = 「{ $name }」收集{ named-fields }，但没有为每个目的写明合法性基础
    .title = 未写明合法性基础
    .why = 没有合法性基础就不得处理个人信息（《个人信息保护法》第十三条）；未写明的一律按「同意」对待，即须征得个人同意。
    .help = 请向提供方或本公司法务询问：「处理『{ $fields }』的每个目的，分别依据《个人信息保护法》第十三条的哪一项：个人同意、订立和履行合同、履行法定义务，还是其他？」然后写在目的后面，例如「security.payment: { "{" } basis: consent { "}" }」。
retention-not-stated = 「{ $name }」没有写明{ named-fields }的保存期限
    .title = 未写明保存期限
    .why = 必须告知个人保存期限和到期后的处理方式，难以确定的应说明确定方法（《个人信息保护法》第十七条、第十九条，《网络数据安全管理条例》第二十一条）。
    .help = 请向提供方询问：「贵方收集的『{ $fields }』保存多少天，从何时起算，到期后是删除还是匿名化处理？如果没有固定期限，按什么方法确定？」然后写「retention: { "{" } days: 180, from: collection, then: [delete] { "}" }」；如果用后不留存，写「stored: false」。
when-not-stated = 「{ $name }」没有写明收集{ named-fields }的使用场景
    .title = 未写明使用场景
    .why = 收集清单应当列明使用场景，让个人知道是在什么时候（工信部信管函〔2021〕292 号）。
    .help = 请向提供方询问：「贵方 SDK 在什么场景下收集『{ $fields }』：启动时、使用某项功能时，还是在后台？由用户的哪个操作触发？」然后写「when: 仅在你发起支付时」。
stored-in-not-stated = 「{ $name }」没有写明{ named-fields }的存储地点
    .title = 未写明存储地点
    .why = 信息是否出境由此判断，而出境须有法定依据并取得单独同意（《个人信息保护法》第三十八条、第三十九条）。
    .help = 请向提供方询问：「贵方存储『{ $fields }』的服务器（含备份）位于哪些国家或地区，境外是否有人可以访问？」然后写「stored_in: [CN]」；如果用后不留存，写「stored: false」。
starts-not-stated = 「{ $name }」没有写明从何时开始读取信息
    .title = 未写明何时开始读取
    .why = 征得用户同意前就开始收集，会被认定为未经同意收集个人信息（国信办秘字〔2019〕191 号第三条第一项）。
    .help = 请向提供方询问：「贵方 SDK（{ $name }）从调用哪个接口起读取或发送个人信息？在我方应用取得用户同意之前会不会读取？怎样推迟到同意之后？」然后写「starts: on-use」（用到时）、「after-consent」（同意之后）或「before-consent」（同意之前）。
list-is-open = 提供方给「{ $name }」的清单没有列尽，在{ named-fields }处用了「等」「例如」之类的说法
    .title = 清单没有列尽
    .why = 收集的信息应当逐一列出，用「等」带过属于违规（国信办秘字〔2019〕191 号第二条第一项、《网络数据安全管理条例》第二十一条）。
    .help = 请向提供方询问：「贵方的公示只举例列出了『{ $fields }』，请逐项列明贵方 SDK 收集的其他全部个人信息。」补全之后，删去「open: true」。
category-not-field = 「{ $name }」写的是一类信息的统称，应写具体的信息：{ named-fields }
    .title = 以类别代替具体信息
    .why = 只写「设备信息」，没有人知道是否包括自己的手机号码；收集的信息应当逐一列出（国信办秘字〔2019〕191 号第二条第一项、《网络数据安全管理条例》第二十一条）。
    .help = 请向提供方询问：「贵方收集的『{ $fields }』，具体是哪些信息？」然后换成逐项列出，例如「device.model」「device.oaid」。

## next.yaml 中的判断与已知错误

decision-late = 这项判断写了「late」，级别却不是「consent」：「{ $name }」
    .title = 补充告知未列为“需重新同意”
    .why = 一直存在却从未告知的处理，从未取得同意，法律不允许只用公示代替。
    .help = 请写「level: consent」；如果用户此前已获知并同意，请删去「late」。
decision-names-nothing = 这项判断没有对应的变更：「{ $name }」{ $meant ->
    [none] {""}
   *[other] ，是否指「{ $meant }」？
    }
    .title = 判断没有对应的变更
    .why = 本来要判断的变更仍然悬而未决，写好的理由也白写了。
    .help = 请运行「candor diff」，照抄变更的编号（「c-……」）或路径；如果变更已经不存在，请删去这项判断。
fault-names-nothing = 记录的已知错误没有对应的检查结果：「{ $at }」处的「{ $check }」
    .title = 记录的错误没有对应的检查结果
    .why = 已经改正或查不到的错误，会在版本页面上显示得好像仍然存在。
    .help = 请照抄「candor check」给出的路径和检查名称；如果已经改正，请从「faults」中删去这一项。

## 封存的版本

sealed-file-missing = 版本「{ $version }」缺少已封存的文件「{ $file }」
    .why = 封存的版本是当时公示、个人据以同意的内容，缺了一部分就无从核对。
    .help = 请从版本管理中恢复：「git restore content/versions/{ $version }」；如果是已生成的站点，请重新生成或上传。
sealed-file-altered = 版本「{ $version }」的文件「{ $file }」与封存时不一致
    .why = 封存的版本是当时公示、个人据以同意的内容，事后改动就失去了证明作用。
    .help = 请恢复原样：「git restore content/versions/{ $version }」。要更正已公示的内容，请修改内容文件，再用「candor release」封存一个新版本；封存的版本一律不改。
sealed-file-added = { $version ->
    [none] 「{ $file }」放在封存的版本旁边，但不属于任何版本
   *[other] 版本「{ $version }」封存时没有文件「{ $file }」
    }
    .why = 别人会以为它是当时公示的内容，其实不是。
    .help = 请把它移出「versions」文件夹；只有「candor release」可以往里写。
sealed-file-link = 「{ $file }」是链接；封存的版本必须自己保存全部文件
    .why = 链接所指的内容可能在别处被移动或替换，而版本本身看不出变化；复制版本时，得到的也可能只是链接。
    .help = 请换回文件本身：「git restore content/versions」，或把链接所指的文件复制到原处。
seal-unreadable = 无法读取版本「{ $version }」的封印：{ $reason }
    .why = 没有封印，谁也无法核对这个版本是否与公示时一致。
    .help = 请恢复原样：「git restore content/versions/{ $version }/{ $file }」；如果是更新的 candor 写的，请换用那个版本的 candor。
seal-wrong = 版本「{ $version }」的封印不是它自己的，上面写的是「{ $says }」
    .why = 文件夹被改了名，或封印被人改写，它就什么也证明不了了。
    .help = 请恢复文件夹原来的名称和内容：「git restore content/versions/{ $version }」；版本一律不改名。
version-unreadable = 无法读取版本「{ $version }」的「{ $file }」：{ $reason }
    .why = 这个版本当时告知了什么，既无法展示，也无法比较。
    .help = 请恢复原样：「git restore content/versions/{ $version }」；如果是更新的 candor 写的，请换用那个版本的 candor。
chain-broken = { $previous ->
    [none] 版本「{ $version }」与其封印所接的上一个版本不符
   *[other] 版本「{ $version }」的上一个版本不是它所写的「{ $previous }」
    }
    .why = 有版本被删除或改动，曾经告知个人的内容缺了一部分。
    .help = 请从版本管理中恢复缺失的版本；版本一律不删除（处理情况记录至少保存三年：《个人信息保护法》第五十六条）。
chain-forked = { $previous ->
    [none] 版本「{ $version }」和「{ $other }」都是第一个版本
   *[other] 版本「{ $version }」和「{ $other }」都接在「{ $previous }」之后
    }
    .why = 历史分成了两条，没有人说得清个人同意的是哪一个版本。
    .help = 这多半是两个人同时封存造成的：请保留已公示的版本，把另一个版本的内容移回工作稿，再接着前者重新封存。
chain-without-start = 找不到最初的版本
    .why = 第一个版本被删除或改动，历史就无法追溯到开头。
    .help = 请从版本管理中恢复最早的版本。
head-unexpected = { $head ->
    [none] 这里没有封存的版本，而最新的封印应为 { $expected }
   *[other] 最新版本「{ $version }」的封印是 { $head }，应为 { $expected }
    }
    .why = 最新的几个版本可能被截去，或整段历史被重写，单凭封印本身看不出来。
    .help = 请与你信得过的副本核对；如果其后公示过更新的版本，请记下它的封印，以后按它核对。

## 生成的站点

site-manifest-unreadable = 无法读取「{ $file }」：{ $reason }
    .why = 它列出站点的全部文件；没有它，谁也无法核对站点是否与生成时一致。
    .help = 请确认这是 candor 生成的站点的文件夹或网址；如果是，请重新生成。
site-file-missing = 站点缺少「{ $file }」
    .why = 公示的一部分，谁也看不到。
    .help = 请重新上传整个站点，或重新生成。
site-file-altered = 「{ $file }」与生成时不一致
    .why = 读者看到的，已不是 candor 按封存的版本生成的内容。
    .help = 请重新上传整个站点。如果是托管商或网络在传输途中改写页面（例如插入脚本），请关闭这类功能。
site-file-added = 「{ $file }」不是 candor 生成的
    .why = 读者会以为它是公示的一部分。
    .help = 请删去它，或放进「static」文件夹后重新生成。

## 命令行的用语

cli-why = 为什么
cli-help = 怎么改
cli-more = 详见
cli-error = 错误
cli-warning = 警告
cli-note = 提示
cli-summary = 共检查 { $files } 个文件：{ $errors ->
    [0] 没有错误
   *[other] { $errors } 个错误
    }{ $warnings ->
    [0] {""}
   *[other] ，{ $warnings } 个警告
    }{ $notes ->
    [0] {""}
   *[other] ，{ $notes } 条提示
    }
cli-clean = 共检查 { $files } 个文件，没有要改的地方
cli-diff-summary = { $old } → { $new }：需重新同意 { $consent } 项，待判断 { $decide } 项，需告知 { $notice } 项，文字修订 { $editorial } 项（拦截级别：{ $gate ->
    [consent] 需重新同意
    [decide] 待判断
    [notice] 需告知
    [editorial] 文字修订
   *[other] { $gate }
    }）。
cli-diff-none = { $old } → { $new }：没有任何变更。
cli-working-copy = 工作稿
cli-decide-how = 须由人判断，请写进「next.yaml」的「decisions」：- { "{" } change: { $id }, level: notice, reason: "……" { "}" }
cli-unclaimed = 没有规则涉及这项变更
cli-question = 这项变更是否减少了用户的权益，或属于用户应当知道的内容，还是二者都不是？
cli-decision-levels = 填 consent、notice 或 editorial，并写明理由
cli-released = 版本 { $version } 已封存。请把封印另外记下一份，供「candor verify --expect-head」核对：{ $seal }
cli-built = { $out } 中共 { $pages } 个页面：写入 { $written } 个，未变 { $unchanged } 个，移除 { $removed } 个。
cli-look = 打开 { $out }/index.html 即可查看。
cli-serve-at = 工作稿预览地址：{ $address }；每次保存后页面会自动更新。按 Ctrl-C 结束。
cli-serve-as-of = 公示网站（按 { $day } 当天的状态）预览地址：{ $address }；工作稿在其中的「draft」下。每次保存后页面会自动更新。按 Ctrl-C 结束。
cli-serve-port-taken = 本机的端口 { $port } 已被占用。请另选一个：「candor serve --port N」；写 0 则由系统选择。
cli-serve-no-browser = 无法打开浏览器，请自行打开 { $address }。
cli-serve-unwatched = 系统无法通知文件变动（{ $reason }）；candor 改为每秒检查一次。
cli-serve-broken = 有 { $count } 处错误需要改正；预览保留最近一次没有错误的页面，并在上面列出这些错误。
cli-serve-mended = 错误已全部改正，预览已是最新内容。
cli-next-effective = { $day } 将有另一个版本生效，请在当天重新生成。
cli-verified = { $count ->
    [0] 尚无封存的版本，没有可核对的内容。
   *[other] 已核对 { $count } 个版本，与封存时完全一致。最新的封印：{ $head }
    }
cli-verify-asking = 正在从 { $address } 取回 { $files } 个文件，逐个与生成和封存时比较。
cli-verify-no-site = 在 { $address } 没有找到 candor 生成的站点：{ $reason ->
    [none] 没有 manifest.json。
   *[other] manifest.json 不是 candor 写的（{ $reason }）。
    }请写站点开头的网址，例如 https://disclosure.example/。
cli-verify-not-fetched = 无法取回「{ $address }」，因此无法判断站点是否完好：{ $why ->
    [host] 没有这个主机。请检查网址。
    [certificate] 本机不信任该主机的证书。请用浏览器打开网址，查看原因。
    [time] 等不到应答。请稍后再试。
    [large] 文件超过 candor 会写出的大小。请检查网址是否正确。
    [status] 服务器答复 { $said }。请稍后再试，或询问站点的维护者。
    [elsewhere] { $said ->
        [none] 它不断跳转
       *[other] 它跳转到别的主机：{ $said }
    }。确实可信的，请直接写跳转后的网址。
   *[connection] 连不上，或连接中断。请检查网络后再试。
    }
cli-nothing-sealed = 尚无封存的版本；运行「candor release 版本 --effective 日期」封存第一个版本。
cli-no-content = { $dir } 中没有「content」文件夹。请在「content」所在的文件夹中运行，或用「candor -C 文件夹 ……」指定；运行「candor init」可以新建一个。
cli-release-note-missing = 「next.yaml」中没有「note」（说明）。请写一两句给读者看的话，例如「note: 接入消息推送，用于账单提醒。」
cli-release-note-carried = 「next.yaml」中的「note」（说明）与版本 { $version } 的相同。请写明这个版本带来什么；内容确实相同的，请换一种说法。
cli-release-undecided = 还有 { $count } 项变更待判断：请把上面列出的内容抄进「next.yaml」的「decisions」，逐项写明级别（consent、notice 或 editorial）和理由。
cli-version-name = 版本不能叫「{ $version }」：请只用小写英文字母和数字，中间可用单个「.」或「-」连接，不超过 64 个字符，例如「2026.11」。
cli-release-exists = 版本 { $version } 已经封存，封存的版本不能覆盖。请换一个版本名。
cli-release-effective-early = 需重新同意的版本，须在生效前 { $days } 天公示（「site.yaml」中的「notice_days」）：最早的生效日期是 { $earliest }。
cli-release-before-published = 版本不能在公示日期（{ $published }）之前生效。请推迟「--effective」的日期，或提前「--published」的日期。
cli-release-errors = 封存之前，须先改正 { $count } 处问题。
cli-release-nothing-changed = 自最新封存的版本以来没有任何变更，无需封存。
cli-build-errors = 生成站点之前，须先改正 { $count } 个错误；原有站点保持不变。
cli-template = 模板无法生成页面：{ $reason }。原有站点保持不变。
cli-locked = 另一个 candor 正在写入，等它完成，最多等十秒。
cli-unknown-version = { $known ->
    [none] 没有名为「{ $version }」的版本、文件夹或 git 修订；目前还没有封存任何版本。
   *[other] 没有名为「{ $version }」的版本、文件夹或 git 修订。已封存的版本有：{ $known }。
    }
cli-unknown-rule = { $meant ->
    [none] 没有名为「{ $name }」的规则或检查。运行「candor explain」可列出全部。
   *[other] 没有名为「{ $name }」的规则或检查，是否想写「{ $meant }」？运行「candor explain」可列出全部。
    }
cli-explain-change = 规则的含义和依据：「candor explain { $rule }」
cli-not-a-day = 「{ $text }」不是规范的日期。请写年、月、日，例如 2026-11-20。
cli-fault = 「next.yaml」已将此项记录为公示时即存在的错误，并会写在该版本的页面上

rule-example = 规则页写明示例应报告「{ $expected }」，而全部规则实际报告「{ $found }」
    .why = 规则的实际判定与页面所写不符，就会错误地处理他人的个人信息变更。
    .help = 请修改匹配路径或条件，或把「text reports」代码块改为实际报告的内容。

language-dropped = 最新版本提供语言「{ $language }」，而当前站点不再提供
    .why = 以某种语言作出同意的人，应当能用同一种语言读到变更；语言只可增加，不可取消。
    .help = 请在「site.yaml」的「languages」中恢复「{ $language }」；尚未翻译的内容会显示其他语言并加以标明。

## 政策和文字的用词

vague-wording = “{ $text }”没有说清具体指什么
    .title = 含糊的用词
    .why = 收集什么、为什么收集、由谁收集，应当逐一列出；这类用词是应用被通报的常见原因（国信办秘字〔2019〕191 号第二条第一项、《网络数据安全管理条例》第二十一条）。
    .help = 请把所指的内容逐一写全。确实要保留的，请写明理由：Markdown 在该段之前另起一行写「[//]: # (candor: allow vague-wording: 理由)」；YAML 在同一行末尾或上一行写「# candor: allow vague-wording: 理由」。
half-width-punctuation = 「{ $text }」是半角标点，中文里应为「{ $meant }」
    .title = 中文里的半角标点
    .why = 中文夹杂半角标点不易阅读，也让人觉得这份公示不够用心。
    .help = 请改成「{ $meant }」；运行「candor check --fix」可自动改正。
trailing-space = 这一行末尾有多余的空格
    .title = 行末多余的空格
    .why = 它不表示任何内容，却会让审阅改动的人看到一行似乎改过、其实没有改的文字。
    .help = 运行「candor check --fix」可自动删去；有含义的空格会保留，例如 Markdown 中表示换行的两个空格。
sdk-not-in-inventory = 清单里没有“{ $text }”
    .title = 政策提到清单以外的 SDK
    .why = 读者看到这个名称，却查不到它收集什么、由谁提供。
    .help = 请在「sdks」文件夹中补上它的文件、改正名称，或从正文中删去。确实应当写在这里的，请在该段之前写明理由：「[//]: # (candor: allow sdk-not-in-inventory: 理由)」。
sdk-not-in-policy = 「{ $name }」收集个人信息，但面向用户的政策都没有提到它
    .title = 政策没有提到 SDK
    .why = 处理个人信息之前，应当告知个人由谁接收（《个人信息保护法》第十七条、第二十三条）。
    .help = 请在政策中链接到它，例如「[名称](sdk:{ $name })」；或用「candor」代码块写「list: shared」，自动列出全部 SDK。
sensitive-not-told = 「{ $name }」收集敏感个人信息{ named-fields }，但面向用户的政策没有写明
    .title = 政策没有写明敏感个人信息
    .why = 处理敏感个人信息，应当告知个人收集了什么、为什么必要、对个人权益有何影响（《个人信息保护法》第三十条）。
    .help = 请在政策中写出名称或加上链接，例如「[名称](field:编号)」；或用「candor」代码块写「list: collected」，自动列出。
anchor-names-nothing = 该页没有名为“{ $anchor }”的标题
    .title = 链接所指的位置不存在
    .why = 读者点开链接，只会停在长页面的开头，找不到要看的段落。
    .help = 请写标题的名称：即标题文字（英文小写，以连字符连接），或标题后花括号中的名称，如「## 如何联系我们 {"{"}#contact{"}"}」。
other-app-named = “{ $text }”像是从别处抄来时留下的
    .title = 残留的他方名称
    .why = 政策里写着别家的产品或空着的名称，说的就不是读者正在用的产品，也说明没有人读过它。
    .help = 请改成自己的产品或公司名称。确实应当写在这里的，请在该段之前写明理由：「[//]: # (candor: allow other-app-named: 理由)」。
translation-behind = { $how ->
    [sections] 译文（{ $language }）有 { $own } 个标题，原文有 { $leading } 个
    [numbers] 译文（{ $language }）与原文的数字不一致：{ $numbers }
   *[unchanged] 自最新版本以来原文已有改动，译文（{ $language }）没有跟着改
    }
    .title = 译文落后于原文
    .why = 读这种语言的人，同意的内容与其他人不同。
    .help = 请更新译文。两者意思确实一致的，请在前面写明理由：Markdown 写「[//]: # (candor: allow translation-behind: 理由)」，YAML 写「# candor: allow translation-behind: 理由」。
exception-without-reason = 这处对「{ $check }」的例外没有写理由
    .title = 例外没有写理由
    .why = 日后谁也说不清，这是考虑过的，还是图方便；因此不起作用。
    .help = 请在冒号之后写上理由，例如「candor: allow { $check }: 法条原文」。
exception-names-nothing = 这处对「{ $check }」的例外没有对应的检查结果
    .title = 例外没有对应的检查结果
    .why = 以后这里出现新的问题，会在没有人考虑过的情况下被掩盖。
    .help = 请删去它，或移到所针对的内容之前。结构性的错误不能设例外。
cli-fix-mended = { $file }：已改正 { $count } 处
cli-fix-nothing = 没有可以确定无误地自动改正的内容，未改动任何文件。

## 外部网址：「check --online」

address-gone = { $how ->
    [host] 「{ $url }」打不开：找不到主机「{ $host }」
   *[status] 「{ $url }」打不开：服务器答复 { $code }
    }
    .title = 网址失效
    .why = 这里写的内容无法再与对方公布的说明核对，读者点开链接也什么都看不到。
    .help = 请找到对方现在的说明页面，换成它的网址；找不到的，请向对方索取。这里写的内容可能也已过时。
address-moved = 「{ $url }」已永久迁移到「{ $target }」
    .title = 网址已迁移
    .why = 旧网址能否继续跳转，全看对方愿意维护多久。
    .help = 请核对新页面的内容是否相同；相同的，请改成「{ $target }」；如果只是跳到首页，请另找原来所指的页面。
address-untrusted = 「{ $host }」的证书{ $fault ->
    [expired] 已过期
    [early] 尚未生效
    [name] 属于别的主机
    [issuer] 不是由本机信任的机构签发的
   *[other] 无效
    }：「{ $url }」
    .title = 网址证书无效
    .why = 浏览器会拦下这样的页面，也没有人能确定内容出自谁手。
    .help = 请告知对方，或换一个网址。如果浏览器能正常打开，则是本机缺少证书，例如贵公司代理的证书。
address-unasked = { $reason ->
    [network] { $count } 个网址都没有应答，这里似乎没有网络
    [status] 没能核实「{ $url }」：服务器答复 { $code }
    [time] 没能核实「{ $url }」：等不到应答
    [reply] 没能核实「{ $url }」：「{ $host }」的应答不是网页服务器的应答
    [redirects] 没能核实「{ $url }」：跳转次数太多
    [scheme] 没能核实「{ $url }」：它跳转到的不是网页
    [private] 没有访问「{ $url }」：它指向内部网络
    [credentials] 没有访问「{ $url }」：网址或其跳转目标中带有用户名或密码
    [address] 没有访问「{ $url }」：它指向的不是可用的网址
   *[connection] 没能核实「{ $url }」：连不上「{ $host }」
    }
    .title = 网址未能核实
    .why = 这并不说明页面已经失效：服务器可能拒绝程序访问，可能繁忙，也可能只是暂时停机。只是这一次没有看到。
    .help = { $reason ->
        [network] 请在有网络的地方再运行一次；需要代理的，请设置环境变量「HTTPS_PROXY」。
        [private] 确实要访问的，请运行「candor check --online --online-private」；外部的读者打不开这个网址。
        [credentials] 公开的网址里不应有密码：请删去，并更换该密码。
       *[other] 请用浏览器打开看看。能打开的就没有问题：在同一行末尾或上一行写「# candor: allow address-unasked: 理由」，以后不再提示。
        }
