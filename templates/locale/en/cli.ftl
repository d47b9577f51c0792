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
markdown-could-not-run = candor could not run, so nothing is known:

## The ends of a step

cli-ambiguous-end = `{ $name }` is the name of a folder and of something else here. Say which you mean: `folder:{ $name }`, `version:{ $name }` or `git:{ $name }`.
cli-folder-without-content = { $dir } holds no content: neither it nor a folder `content` in it has a site.yaml.
cli-unknown-revision = There is no git revision `{ $revision }` here{ $reason ->
    [none] {""}
   *[other] {" "}({ $reason })
    }. In a clone without history, fetch it first: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout.
cli-revision-without-content = The git revision `{ $revision }` has no content folder here.
cli-git-failed = The git revision `{ $revision }` could not be read: { $reason }

## Printing

cli-not-printed = The output could not be written to its end, so something may be missing from it.

## What the machine or the disk refused

cli-machine = This could not be done: { $reason }
cli-disk = { $doing ->
    [carry-over] `{ $path }` could not be carried over to the new site
    [create] The folder `{ $path }` could not be made
    [find] The folder that `{ $path }` stands in could not be found
    [list] What is in `{ $path }` could not be listed
    [lock] `{ $path }` could not be locked, so that nobody else writes there
    [look-at] Whether `{ $path }` is there could not be seen
    [open] `{ $path }` could not be opened
    [publish] The new site could not be put in its place, `{ $path }`
    [remove] `{ $path }` could not be removed
    [replace] `{ $path }` could not be replaced
    [restore] The old site could not be put back in its place, `{ $path }`
    [seal] The version could not be put in its place, `{ $path }`
    [set-the-mode-of] The permissions of `{ $path }` could not be set
    [sync] The disk did not confirm that it holds `{ $path }`
    [write] `{ $path }` could not be written
   *[read] `{ $path }` could not be read
    }: { cli-disk-cause }
cli-disk-cause = { $cause ->
    [full] the disk has no room left, for bytes or for files. Free some, then run candor again.
    [quota] your share of the disk is used up. Free some of it, then run candor again.
    [read-only] the disk can only be read. Make it writable, or choose another folder, then run candor again.
    [denied] candor has no permission. Give it to whoever runs candor, then run it again.
    [gone] it is not there. Put it back, or wait until nobody else changes the folder, then run candor again.
    [no-folder] a file stands where a folder is needed. Move the file away, then run candor again.
    [too-many] too many files are open at once. Close other programs or raise the limit (`ulimit -n`), then run candor again.
    [memory] this machine has no memory left. Close other programs, then run candor again.
    [fault] the disk reports a fault of its own. Save what is on it and have it checked, then run candor again.
   *[other] { $reason }.
    }
cli-disk-output = `{ $path }` can't be the output folder: { $why ->
    [root] it is the root of a disk
    [home] it is or holds your home folder
    [content] it is, holds or stands in the content folder
    [link] it is a link, which can't be swapped
    [no-folder] it is a file
   *[unclear] it leads through folders that don't exist
    }. Name another one with `--out`.
cli-disk-foreign = `{ $folder }` holds what candor did not write, and would have to be deleted: { $files }. Move it away, or choose another folder.
cli-disk-path = `{ $path }` can't be the path of a page or file: it would lead out of the folder, or take the place of what is nobody's.
cli-disk-collision = `{ $first }` and `{ $second }` can't both stand in the output: one is in the other's way, or they differ only by capital letters. Rename one.
cli-disk-busy = Another candor has been writing in `{ $folder }` for more than ten seconds. Wait until it has ended, then run candor again; nothing was changed.
cli-disk-exists = `{ $path }` is there already, and nothing is overwritten.
cli-built-untidy = The new site stands whole in { $out }, but the run did not end as it should. { $reason } The next build mends what is left.
cli-released-unsure = Version { $version } stands whole in content/versions, but it isn't certain that it would outlast a power cut. { $reason } Then run `candor verify`; the version needs no second release. Its seal: { $seal }
cli-released-unfinished = Version { $version } is sealed and whole, but next.yaml could not be emptied. { $reason } The version needs no second release: what it has taken from next.yaml is passed over. Note its seal down somewhere else: { $seal }

## The state of a site

status-as-of = State on { $day }
status-counts = { $sdks ->
    [one] 1 SDK or other recipient
   *[other] { $sdks } SDKs and other recipients
    }, { $apps ->
    [one] 1 app
   *[other] { $apps } apps
    }, { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
    }, { $policies ->
    [one] 1 policy
   *[other] { $policies } policies
    }, { $fields ->
    [one] 1 field
   *[other] { $fields } fields
    } in use, { $versions ->
    [one] 1 sealed version
   *[other] { $versions } sealed versions
    }
status-current = In effect: { $version }, since { $day }
status-none-in-effect = No version is in effect yet; the newest is { $version }
status-nothing-sealed = No version is sealed yet
status-next = Next: { $version } takes effect on { $day }, { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }
status-changes = Since { $version }: { $all ->
    [0] nothing changed
   *[other] { $consent } consent, { $decide } decide, { $notice } notice, { $editorial } editorial
    }
status-findings = The working copy has { $errors ->
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
status-stale = { $count ->
    [one] 1 place was not compared with its source for more than { $days } days:
   *[other] { $count } places were not compared with their source for more than { $days } days:
    }
status-stale-since = { $sdk }: { $url ->
    [none] reviewed on { $day }, { $days } days ago
   *[other] { $url } read on { $day }, { $days } days ago
    }
status-never = { $sdk }: { $url ->
    [none] no `reviewed` says when this file was compared with what the provider states
   *[other] no `read` says when { $url } was read
    }
status-untranslated = { $count ->
    [one] 1 text is not translated into { $language }:
   *[other] { $count } texts are not translated into { $language }:
    }
status-asks = These organisations have not stated all that the law or a reader asks for; a letter to each is ready:
status-ask = { $name }: { $count ->
    [one] 1 question
   *[other] { $count } questions
    }  candor status --ask { $organisation }
status-more = and { $count } more; --format json names all
status-incomplete = Some files can't be read, so there may be more; `candor check` names them.
status-nothing-to-ask = There is nothing to ask `{ $organisation }`{ $known ->
    [none] , nor anybody else.
   *[other] . Something is to be asked of: { $known }.
    }

## Letters to vendors

letter-opening = Dear colleagues at { $vendor },

    We, { $publisher }, must tell the people who use our apps what the SDKs in them collect. Your documents leave the points below open. Please answer each of them, and name the public page that states it.
letter-information = Information: { $fields }
letter-only = {" "}(This is about: { $fields })
letter-category-not-field = Your list names a whole category. Which items exactly does it include? Please name each one.
letter-list-is-open = Your list gives examples only. Please name every further item of personal information that the SDK collects.
letter-when-not-stated = In which situation does the SDK collect this information: at start-up, when a certain feature is used, or in the background? Which action of the user sets it off?
letter-starts-not-stated = From which call on does the SDK read or send personal information? Does it do so before the app has the user's consent, and how can the app delay it until then?
letter-basis-not-stated = On which legal basis under Article 13 of the PIPL do you handle this information for each purpose: consent, contract, statutory duty, or another?
letter-retention-not-stated = How many days do you keep this information, counted from when, and do you delete or anonymise it afterwards? If there is no fixed time, how is it determined?
letter-stored-in-not-stated = In which countries or regions are the servers on which you store this information, backups included, and who can reach it from abroad?
letter-role-not-stated = When the SDK handles personal information of our users, do you act on our instructions (entrusted processing), decide jointly with us, or decide for yourselves? Which clause of our contract says so?
letter-closing = As long as an answer is missing, our page says “not stated” there.

    { $publisher }

## New files

cli-init-site = There is a site here already: { $file }. `candor new` adds the file of an SDK, an app or a policy to it; `candor init my-disclosure` makes another site in a folder of its own.
cli-init-standing = A new site can't be made here, since nothing is overwritten and these are there already: { $files }. Move them away, or name another folder: `candor init my-disclosure`.
cli-init-done = An example in { $count } files is now in { $dir ->
    [none] this folder
   *[other] { $dir }
    }. Put your own in their place.
cli-init-kept = What was there stays as it is: { $files }.
cli-init-add = Add to { $file }:
cli-init-next = Next:
cli-init-serve = see it in the browser; it follows every save
cli-init-check = find what is wrong or missing
cli-init-build = write the pages into public/
cli-init-publish = How to publish it is told at the top of .github/workflows/disclosure.yml and .gitlab-ci.yml.
cli-new-done = { $count ->
    [one] { $files } is there. `candor check` names each line that is still to be filled in.
   *[other] { $files } are there. `candor check` names each line that is still to be filled in.
    }
cli-new-ship = An SDK stands in the lists of the apps that ship it: add `{ $id }` to `ships` of each.
cli-new-id = `{ $id }` can't be an id: use lower-case letters and digits, joined by single `.` or `-`, at most 64; it is permanent. Some names are taken, such as `index`, and `site` for an app.
cli-new-standing = { $files } is there already, and nothing is overwritten. Choose another id.
cli-new-no-languages = content/site.yaml names no languages, so candor can't tell in which ones to write. Add a line to it: `languages: [en]`.

## The reference of every key, which `candor schema --format markdown` prints.

reference-intro = Every key of every file, as candor itself knows it. What is marked “required” must be there; everything else is shown as not stated where it is left out. Your editor shows the same while you type.
reference-parts = The parts
reference-each = Under each id: { $what }
reference-key = key
reference-says = says
reference-value = value
reference-required = Required.{ " " }
reference-or = { " " }or{ " " }
reference-text = text for people
reference-fields = a field of the catalog
reference-purposes = purposes of the catalog
reference-permissions = permissions of the catalog
reference-several = a list of: { $what }
reference-by-id = a map by id of: { $what }
reference-map = a map
reference-number = a number
reference-plain = plain text
reference-form-id = an id
reference-form-app = an app
reference-form-sdk = an SDK
reference-form-organisation = an organisation
reference-form-version = a version
reference-form-rule = a rule or a check
reference-form-language = a language
reference-form-country = a country
reference-form-url = a web address
reference-form-date = a day
reference-form-offset = an offset
reference-form-colour = a colour
reference-form-static = a file in `static/`

## Asking whether addresses answer

cli-online = { $asked ->
    [0] No address is left to ask
    [one] Asking 1 address
   *[other] Asking { $asked } addresses
    }{ $known ->
    [0] .
    [one] ; 1 was asked within the last day.
   *[other] ; { $known } were asked within the last day.
    }
cli-online-not-kept = The answers could not be kept, so the next run will ask again: { $reason }

## Schemas of editors

cli-schemas-behind = The schemas in .candor/schemas are older than the content or than this candor, so editors may lack ids or words. `candor check --fix` writes them again.
cli-schemas-written = The schemas in .candor/schemas were written again, with all ids of the content.

## What was typed

usage-command = There is no command `{ $argument }`{ $meant ->
    [none] .
   *[other] ; did you mean `{ $meant }`?
    }
usage-argument = `{ $argument }` isn't expected here{ $meant ->
    [none] .
   *[other] ; did you mean `{ $meant }`?
    }
usage-no-value = `{ $argument }` needs a value{ $known ->
    [none] .
   *[other] : { $known }.
    }
usage-value = `{ $value }` isn't a value of `{ $argument }`{ $known ->
    [none] .
   *[other] ; it may be: { $known }.
    }{ $meant ->
    [none] {""}
   *[other] {" "}Did you mean `{ $meant }`?
    }
usage-missing = Something is missing: { $argument }.
usage-conflict = `{ $argument }` and `{ $other }` can't be used together.
usage-nothing = Say what candor should do: name a command.
usage-other = This can't be understood as it was typed.
usage-help = `{ $command } --help` shows what can be typed.
