# 命令写给其他程序的话、站点状态，以及新建文件时说的话。

## 标注与评论

github-more = 共 { $all } 条，另有 { $count } 条见本步骤的日志；GitHub 每个步骤只显示十条标注。
markdown-found = candor：{ $errors ->
    [0] 没有错误
   *[other] { $errors } 个错误
    }{ $warnings ->
    [0] {""}
   *[other] ，{ $warnings } 个警告
    }{ $notes ->
    [0] {""}
   *[other] ，{ $notes } 条提示
    }
markdown-more = 另有 { $count } 条因篇幅未列出；在命令行运行 candor 可查看全部。
markdown-could-not-run = candor 未能运行，结果不明：

## 比较的两端

cli-ambiguous-end = 「{ $name }」既是文件夹的名字，又是别的名字。请写明是哪一个：「folder:{ $name }」「version:{ $name }」或「git:{ $name }」。
cli-folder-without-content = { $dir } 中没有公示内容：它本身和其中的「content」文件夹都没有「site.yaml」。
cli-unknown-revision = 这里没有名为「{ $revision }」的 git 修订{ $reason ->
    [none] {""}
   *[other] （{ $reason }）
    }。如果克隆时没有带上历史，请先取回：运行「git fetch --unshallow」，或在 actions/checkout 中写「fetch-depth: 0」。
cli-revision-without-content = git 修订「{ $revision }」的这个位置没有「content」文件夹。
cli-git-failed = 无法读取 git 修订「{ $revision }」：{ $reason }

## 输出

cli-not-printed = 输出未能完整写出，可能有缺失。

## 系统或磁盘拒绝的操作

cli-machine = 操作未能完成：{ $reason }
cli-disk = { $doing ->
    [carry-over] 无法把「{ $path }」移到新网站
    [create] 无法新建文件夹「{ $path }」
    [find] 找不到「{ $path }」所在的文件夹
    [list] 无法列出「{ $path }」的内容
    [lock] 无法锁定「{ $path }」以防他人同时写入
    [look-at] 无法确认「{ $path }」是否存在
    [open] 无法打开「{ $path }」
    [publish] 无法把新网站放到「{ $path }」
    [remove] 无法删除「{ $path }」
    [replace] 无法替换「{ $path }」
    [restore] 无法把旧网站放回「{ $path }」
    [seal] 无法把版本放到「{ $path }」
    [set-the-mode-of] 无法设置「{ $path }」的权限
    [sync] 磁盘没有确认已经存好「{ $path }」
    [write] 无法写入「{ $path }」
   *[read] 无法读取「{ $path }」
    }：{ cli-disk-cause }
cli-disk-cause = { $cause ->
    [full] 磁盘已满，容量或文件数已到上限。请腾出空间，再运行一次。
    [quota] 你的磁盘配额已用完。请清理出一部分，再运行一次。
    [read-only] 磁盘只能读、不能写。请改为可写，或另选文件夹，再运行一次。
    [denied] candor 没有权限。请给运行 candor 的用户授权，再运行一次。
    [gone] 文件或文件夹不存在。请放回原处，或等其他人改完，再运行一次。
    [no-folder] 应当是文件夹的位置上是一个文件。请移走该文件，再运行一次。
    [too-many] 同时打开的文件过多。请关闭其他程序，或调高上限（`ulimit -n`），再运行一次。
    [memory] 内存不足。请关闭其他程序，再运行一次。
    [fault] 磁盘报告了硬件或读写故障。请先备份数据、检查磁盘，再运行一次。
   *[other] { $reason }。
    }
cli-disk-output = 「{ $path }」不能用作输出文件夹：{ $why ->
    [root] 它是磁盘的根目录
    [home] 它是你的主目录，或包含主目录
    [content] 它是内容文件夹，或包含内容文件夹，或在其中
    [link] 它是一个链接，无法整体替换
    [no-folder] 它是一个文件
   *[unclear] 路径经过不存在的文件夹
    }。请用 `--out` 另选一个。
cli-disk-foreign = 「{ $folder }」中有不是 candor 写入的内容，写入会把它们删掉，因此未做任何改动：{ $files }。请把它们移走，或另选文件夹。
cli-disk-path = 「{ $path }」不能用作页面或文件的路径：它会指向文件夹之外，或占用不属于 candor 的位置。
cli-disk-collision = 「{ $first }」与「{ $second }」不能同时放进输出文件夹：两者互相占用位置，或只有大小写之别。请给其中一个改名。
cli-disk-busy = 另一个 candor 在「{ $folder }」中写入已超过十秒。请等它结束，再运行一次；未做任何改动。
cli-disk-exists = 「{ $path }」已经存在，candor 不会覆盖任何文件。
cli-built-untidy = 新网站已完整放到 { $out }，但收尾没有完成。{ $reason }遗留的部分会在下次构建时处理。
cli-released-unsure = 版本 { $version } 已完整放在 content/versions 中，但不能确定断电后仍在。{ $reason }然后运行「candor verify」核对；不必再次封存。封印：{ $seal }
cli-released-unfinished = 版本 { $version } 已封存且完整，但未能清空 next.yaml。{ $reason }不必再次封存：已收入该版本的内容会自动略过。请把封印另外记下一份：{ $seal }

## 站点状态

status-as-of = { $day } 的状态
status-counts = 共有 { $sdks } 个 SDK 及其他接收方、{ $apps } 个应用、{ $organisations } 个组织、{ $policies } 份政策，用到 { $fields } 项个人信息，已封存 { $versions } 个版本
status-current = 现行版本：{ $version }，{ $day } 起生效
status-none-in-effect = 尚无版本生效；最新版本是 { $version }
status-nothing-sealed = 尚无封存的版本
status-next = 下一个版本：{ $version }，{ $day } 起生效，{ $days ->
        [1] 即明天
       *[other] 还有 { $days } 天
    }
status-changes = 自 { $version } 以来：{ $all ->
    [0] 没有变更
   *[other] 需重新同意 { $consent } 项，待判断 { $decide } 项，需告知 { $notice } 项，文字修订 { $editorial } 项
    }
status-findings = 工作稿：{ $errors ->
    [0] 没有错误
   *[other] { $errors } 个错误
    }{ $warnings ->
    [0] {""}
   *[other] ，{ $warnings } 个警告
    }{ $notes ->
    [0] {""}
   *[other] ，{ $notes } 条提示
    }
status-stale = 以下 { $count } 处超过 { $days } 天没有与出处核对：
status-stale-since = { $sdk }：{ $url ->
    [none] { $day } 核对，已过 { $days } 天
   *[other] { $day } 查阅 { $url }，已过 { $days } 天
    }
status-never = { $sdk }：{ $url ->
    [none] 没有写「reviewed」，不知道何时与提供方的说明核对过
   *[other] 没有写「read」，不知道何时查阅过 { $url }
    }
status-untranslated = 以下 { $count } 处文字没有 { $language } 译文：
status-asks = 以下组织尚有法律要求或读者关心的事项未作说明，询问信已备好：
status-ask = { $name }：{ $count } 个问题  candor status --ask { $organisation }
status-more = 另有 { $count } 处；用「--format json」可列出全部
status-incomplete = 部分文件无法读取，实际情况可能不止这些；运行「candor check」可查看是哪些文件。
status-nothing-to-ask = 没有需要询问「{ $organisation }」的事项{ $known ->
    [none] ，其他组织也没有。
   *[other] 。需要询问的组织有：{ $known }。
    }

## 致提供方的询问信

letter-opening = 致 { $vendor }：

    您好！我方（{ $publisher }）须向用户公示应用内各 SDK 收集的个人信息。以下事项，贵方的公开文件未作说明，烦请逐项答复，并注明载有该说明的公开页面。
letter-information = 涉及的信息：{ $fields }
letter-only = （仅指：{ $fields }）
letter-category-not-field = 贵方的清单只写了信息类别。具体包括哪些信息？请逐项列明。
letter-list-is-open = 贵方的清单仅为举例。请完整列明该 SDK 收集的其他各项个人信息。
letter-when-not-stated = 该 SDK 在什么场景下收集上述信息：启动时、使用某项功能时，还是在后台运行时？由用户的哪项操作触发？
letter-starts-not-stated = 该 SDK 从哪个接口被调用起开始读取或发送个人信息？是否早于应用取得用户同意？应用应如何将其延迟到取得同意之后？
letter-basis-not-stated = 就每一项处理目的，贵方依据《个人信息保护法》第十三条的哪一项处理上述信息：取得同意、履行合同、法定义务，还是其他情形？
letter-retention-not-stated = 上述信息保存多少天？从何时起算？期满后是删除还是匿名化处理？如无固定期限，如何确定保存期限？
letter-stored-in-not-stated = 存储上述信息的服务器（含备份）位于哪些国家或地区？哪些人员可以从境外访问？
letter-role-not-stated = 该 SDK 处理我方用户的个人信息时，贵方是受我方委托处理、与我方共同处理，还是自行决定处理目的和方式？合同的哪一条对此作了约定？
letter-closing = 在收到答复之前，公示页面上的相应位置将显示“未说明”。

    { $publisher }

## 新建文件

cli-init-site = 这里已经有一个站点：{ $file }。运行「candor new」可为它新建 SDK、应用或政策的文件；运行「candor init my-disclosure」则在另一个文件夹中新建站点。
cli-init-standing = 这里不能新建站点：以下文件已经存在，candor 不会覆盖：{ $files }。请先移走这些文件，或另选一个文件夹，例如「candor init my-disclosure」。
cli-init-done = { $dir ->
    [none] 本文件夹
   *[other] { $dir }{" "}
    }中已写好 { $count } 个示例文件，请换成自己的内容。
cli-init-kept = 原有文件保持不变：{ $files }。
cli-init-add = 请在 { $file } 中加入：
cli-init-next = 接下来：
cli-init-serve = 在浏览器中查看，每次保存后自动更新
cli-init-check = 查错、查漏
cli-init-build = 把网页写入「public」
cli-init-publish = 怎样发布，见「.github/workflows/disclosure.yml」和「.gitlab-ci.yml」开头的注释。
cli-new-done = 已新建 { $files }。还要填写的每一行，「candor check」都会指出来。
cli-new-ship = SDK 只出现在集成它的应用的清单中：请把「{ $id }」加入这些应用的「ships」。
cli-new-id = 「{ $id }」不能用作编号：请只用小写英文字母和数字，中间可用单个「.」或「-」连接，不超过 64 个字符；编号一经使用不再更改。有些词已被占用，例如「index」，应用不能叫「site」。
cli-new-standing = { $files } 已经存在，candor 不会覆盖。请换一个编号。
cli-new-no-languages = 「content/site.yaml」没有写明语言，不知道该用哪些语言书写。请加一行「languages: [zh-CN]」。

## 「candor schema --format markdown」输出的全部字段参考

reference-intro = 每种文件的每一个键，与 candor 程序所认的完全一致。标有「必填」的必须写；其余的不写，页面上就显示「未说明」。编辑器在你输入时给出同样的说明。
reference-parts = 组成部分
reference-each = 每个编号之下：{ $what }
reference-key = 键
reference-says = 含义
reference-value = 取值
reference-required = 必填。
reference-or = { " " }或{ " " }
reference-text = 给人看的文本
reference-fields = 目录中的字段
reference-purposes = 目录中的目的
reference-permissions = 目录中的权限
reference-several = 列表，每项为{ $what }
reference-by-id = 以编号为键，值为{ $what }
reference-map = 键值对
reference-number = 数字
reference-plain = 文本
reference-form-id = 编号
reference-form-app = 应用的编号
reference-form-sdk = SDK 的编号
reference-form-organisation = 组织的编号
reference-form-version = 版本
reference-form-rule = 规则或检查的编号
reference-form-language = 语言
reference-form-country = 国家或地区
reference-form-url = 网址
reference-form-date = 日期
reference-form-offset = 时区
reference-form-colour = 颜色
reference-form-static = 「static」文件夹中的文件

## 核实外部网址

cli-online = { $asked ->
    [0] 没有需要访问的网址
   *[other] 正在访问 { $asked } 个网址
    }{ $known ->
    [0] 。
   *[other] ；另有 { $known } 个在一天之内访问过，不再重复。
    }
cli-online-not-kept = 没能记下这次的结果，下次运行会重新访问：{ $reason }

## 编辑器补全文件

cli-schemas-behind = 「.candor/schemas」中的编辑器补全文件落后于公示内容或 candor 本身，补全时可能缺少编号或说明；运行「candor check --fix」可重新生成。
cli-schemas-written = 已重新生成「.candor/schemas」中的编辑器补全文件，其中有公示内容里的全部编号。

## 输入的命令

usage-command = 没有命令「{ $argument }」{ $meant ->
    [none] 。
   *[other] ，是否想写「{ $meant }」？
    }
usage-argument = 这里不能写「{ $argument }」{ $meant ->
    [none] 。
   *[other] ，是否想写「{ $meant }」？
    }
usage-no-value = 「{ $argument }」后面要有值{ $known ->
    [none] 。
   *[other] ：{ $known }。
    }
usage-value = 「{ $argument }」不能写「{ $value }」{ $known ->
    [none] 。
   *[other] ，可以写：{ $known }。
    }{ $meant ->
    [none] {""}
   *[other] 是否想写「{ $meant }」？
    }
usage-missing = 还缺：{ $argument }。
usage-conflict = 「{ $argument }」不能与「{ $other }」同时使用。
usage-nothing = 请写明要 candor 做什么。
usage-other = 看不懂这样的写法。
usage-help = 运行「{ $command } --help」可查看写法。
