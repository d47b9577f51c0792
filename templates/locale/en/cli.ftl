# What the commands say to other programs, of the state of a site, and while they make files.

## Annotations and comments

github-more = { $count ->
    [one] 1 more of { $all } is in the log of this step; GitHub shows ten annotations of a step.
   *[other] { $count } more of { $all } are in the log of this step; GitHub shows ten annotations of a step.
    }
markdown-found = candor: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
    }{ $warnings ->
    [0] {""}
    [one] , 1 warning
   *[other] , { $warnings } warnings
    }{ $notes ->
    [0] {""}
    [one] , 1 note
   *[other] , { $notes } notes
    }
markdown-more = { $count ->
    [one] 1 more doesn't fit here; candor lists it on the command line.
   *[other] { $count } more don't fit here; candor lists them on the command line.
    }
markdown-could-not-run = candor could not run, so that nothing is known:

## The ends of a step

cli-ambiguous-end = `{ $name }` is the name of a folder and of something else here. Say which you mean: `folder:{ $name }`, `version:{ $name }` or `git:{ $name }`.
cli-folder-without-content = { $dir } holds no content: neither it nor a folder `content` in it has a site.yaml.
cli-unknown-revision = There is no git revision `{ $revision }` here{ $reason ->
    [none] {""}
   *[other] { " " }({ $reason })
    }. In a clone without history, fetch it first: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout.
cli-revision-without-content = The git revision `{ $revision }` has no content folder here.
cli-git-failed = The git revision `{ $revision }` could not be read: { $reason }

## Printing

cli-not-printed = The output could not be written whole, so that it may lack something.
