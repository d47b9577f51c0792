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

cli-ambiguous-end = 「{ $name }」既是文件夹的名字，又是别的名字。请写明是哪一个：「folder:{ $name }」、「version:{ $name }」或「git:{ $name }」。
cli-folder-without-content = { $dir } 中没有公示内容：它本身和其中的「content」文件夹都没有「site.yaml」。
cli-unknown-revision = 这里没有名为「{ $revision }」的 git 修订{ $reason ->
    [none] {""}
   *[other] （{ $reason }）
    }。如果克隆时没有带上历史，请先取回：运行「git fetch --unshallow」，或在 actions/checkout 中写「fetch-depth: 0」。
cli-revision-without-content = git 修订「{ $revision }」的这个位置没有「content」文件夹。
cli-git-failed = 无法读取 git 修订「{ $revision }」：{ $reason }

## 输出

cli-not-printed = 输出未能完整写出，可能有缺失。
