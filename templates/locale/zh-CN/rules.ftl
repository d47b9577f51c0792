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
    .question = 用户此前是否已在应用内或政策中获知这一目的，并表示同意？

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
    .question = 此前用户拒绝提供这一信息后，是否仍可使用该功能？

## 敏感个人信息

sensitive-field-added = { $owner }新增收集敏感个人信息：{ $field }
    .title = 新增敏感个人信息
field-became-sensitive = { $owner }收集的以下信息现在属于敏感个人信息：{ $field }
    .title = 信息变为敏感个人信息
sensitive-mark-removed = { $owner }收集的以下信息不再标为敏感个人信息：{ $field }
    .title = 取消敏感标记
    .question = 是此前标错，还是收集的信息变粗略了？或者只是去掉了标记？
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
place-first-stated-abroad = { $owner }首次说明{ $field }存放或发送的国家或地区：{ $after }
    .title = 首次说明存放地（涉及或可能涉及境外）
    .question = 是现在才存放到或发送到境外，还是一直如此？用户是否已经单独同意？
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
    .question = 与原来相比，是否有任何人的信息会被保存得更久？
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
statement-withdrawn = { $owner }撤回了关于{ $field }的一项说明：{ $key }
    .title = 撤回说明
    .question = 该事实是否仍然成立？如成立，请恢复说明；如不成立，现在的情况是什么？

## 公司、联系方式与个人权利

provider-renamed = { $organisation }启用新名称，原名称为{ $before }
    .title = 公司更名
organisation-name-changed = 公司名称由{ $before }变为{ $after }
    .title = 公司名称不同
    .question = 是同一法律主体更名、笔误更正，还是换了另一家公司？
former-name-stated = { $organisation }列出了曾用名
    .title = 列出曾用名
country-of-registration-stated = 补充说明：{ $organisation }的注册地为{ $after }
    .title = 首次说明注册地
contact-changed = { $organisation }的联系方式有变化
    .title = 联系方式变更
contact-withdrawn = { $organisation }不再公布此前公布的一种联系途径
    .title = 撤下联系途径
    .question = 同样的途径是否在本站别处仍有公布？或者该公司已不再涉及？
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
    .question = 用户现在在哪里行使这项权利？
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
catalog-reworded = 词表中关于{ $owner }的内容有更新
    .title = 词表更新
way-out-first-stated = { $owner }首次说明如何不使用它：{ $after }
    .title = 首次说明拒绝方式

## 处理方式

use-widened = { $owner }扩大了对{ $field }的使用范围：{ $key }
    .title = 扩大使用范围
upload-started = { $owner }此前仅在设备上使用{ $field }，现在会传出设备
    .title = 开始传出设备
storage-started = { $owner }此前使用{ $field }后不留存，现在会保存
    .title = 开始保存
background-started = { $owner }新增在应用退到后台时收集{ $field }
    .title = 开始后台收集
linking-started = { $owner }新增将{ $field }与个人身份关联
    .title = 开始关联身份
profiling-started = { $owner }新增将{ $field }用于个人画像
    .title = 开始用于个人画像
frequency-raised = { $owner }收集{ $field }更频繁：{ $after }（此前：{ $before }）
    .title = 提高收集频率
form-widened = { $owner }收到的{ $field }更能识别出个人：{ $after }（此前：{ $before }）
    .title = 降低去标识化程度
switch-taken-from-person = { $owner }是否收集{ $field }，此前由用户开启，现在由开发者开启
    .title = 开关由用户转为开发者
method-widened = { $owner }新增了一种用户不易察觉的{ $field }获取方式：{ $item }
    .title = 获取方式更隐蔽
method-listed = { $owner }新列出一种获取{ $field }的方式：{ $item }
    .title = 列出新的获取方式
manner-first-stated = { $owner }补充说明了收集{ $field }的方式：{ $key }：{ $after }
    .title = 首次说明收集方式
more-first-stated = { $owner }首次说明对{ $field }的一项处理：{ $key }
    .title = 首次说明一项处理
    .question = 这项处理是现在才开始，还是一直如此？用户此前是否已在应用内或政策中获知并同意？
list-became-open = 服务方列明的{ $owner }收集{ $field }的清单不再完整
    .title = 清单不再完整
    .question = 服务方在这一表述下还收集哪些信息？是否已向其核实？
background-use-added = { $owner }新增在后台收集用户此前已提供的{ $field }
    .title = 新增后台收集
profiled-field-added = { $owner }新增将用户此前已提供的{ $field }用于个人画像
    .title = 新增用于画像的信息
begins-earlier = { $sdk }开始读取信息的时间提前：{ $after }（此前：{ $before }）
    .title = 提前开始读取
start-moved = { $sdk }开始读取信息的时间有变化：{ $after }（此前：{ $before }）
    .title = 开始时间变更
start-first-stated = { $sdk }首次说明何时开始读取信息：{ $after }
    .title = 首次说明开始时间
start-before-consent-first-stated = { $sdk }首次说明在用户同意前就开始读取信息
    .title = 首次说明在同意前读取
    .question = 在用户同意前读取的信息，是否确实无须同意？如须同意，能否推迟启动？

## 追踪与出售

tracking-started = { $owner }新增利用{ $field }在其他公司的应用和网站中追踪用户
    .title = 开始追踪
tracked-field-added = { $owner }新增利用{ $field }在其他公司的应用和网站中追踪用户
    .title = 新增用于追踪的信息
sale-started = { $owner }新增出售{ $field }，或以其换取利益
    .title = 开始出售
sold-field-added = { $owner }新增出售{ $field }，或以其换取利益
    .title = 新增出售的信息

## 接收方的角色与更换

role-widened = { $sdk }对所收到的信息有了更多决定权：{ $after }（此前：{ $before }）
    .title = 扩大接收方角色
recipient-became-controller = { $sdk }由受托处理变为自行或与我们共同决定如何使用所收到的信息
    .title = 接收方变为个人信息处理者
role-narrowed = { $sdk }对所收到信息的决定权减少：{ $after }（此前：{ $before }）
    .title = 缩小接收方角色
role-first-stated = { $sdk }首次说明处理信息的角色：{ $after }
    .title = 首次说明角色
controller-role-first-stated = { $sdk }首次说明其自行或与我们共同决定如何使用所收到的信息
    .title = 首次说明为个人信息处理者
    .question = 对该公司为其自身目的接收个人信息，用户是否已经单独同意？在何处、自何时起？
provider-listed = { $sdk }的提供方新增{ $item }
    .title = 列出新的提供方
provider-removed = { $sdk }的提供方不再包括{ $item }
    .title = 移除提供方
controller-replaced = { $sdk }收集的信息改由另一家自行决定用途的公司接收：{ $item }
    .title = 更换自行决定用途的接收方
provider-replaced = { $sdk }收集的信息改由另一家公司接收：{ $item }
    .title = 更换提供方
    .question = 新公司是受托处理，还是自行决定如何使用？它是否由原公司合并、分立而来，或只是更名？
provider-succeeded = { $sdk }原提供方已由{ $item }承继
    .title = 提供方合并或分立
provider-first-stated = { $sdk }首次说明提供方：{ $after }
    .title = 首次说明提供方
unnamed-provider-named = { $sdk }首次写明接收信息的公司：{ $after }
    .title = 首次写明接收方
    .question = 用户同意之前是否已获知该公司名称？它以什么角色处理信息？
recipient-purpose-added = { $owner }自行决定用途，现新增将{ $field }用于{ $purpose }
    .title = 接收方新增目的
kind-changed = { $sdk }改列为另一类接收方：{ $after }（此前：{ $before }）
    .title = 接收方类型变更
recipient-statement-withdrawn = 关于{ $sdk }的一项说明已被撤回：{ $key }
    .title = 撤回接收方说明
    .question = 该事实是否仍然成立？如成立，请恢复说明；如不成立，现在的情况是什么？
inclusion-withdrawn = { $owner }不再说明哪些安装包中含有相关内容
    .title = 撤回适用范围说明
    .question = 现在是否所有安装包都含有它，还是此前的说明有误？

## 公示主体与公司沿革

publisher-succeeded = 因合并或分立，本站改由{ $after }负责（此前：{ $before }）
    .title = 公示主体合并或分立
publisher-replaced = 本站改由{ $after }负责（此前：{ $before }）
    .title = 更换公示主体
    .question = 个人信息是否转移给该公司？是因合并、分立，还是其他原因？
succession-stated = { $organisation }承继了另一家公司
    .title = 合并或分立
succession-withdrawn = { $organisation }不再说明其承继了另一家公司
    .title = 撤回合并或分立的说明
    .question = 此前的说明是否有误？如果有误，该公司是如何取得个人信息的？
owner-changed = { $organisation }的所有者或控制人有变化：{ $after }
    .title = 所有者变更
country-of-registration-changed = { $organisation }登记的注册地有变化：{ $after }（此前：{ $before }）
    .title = 注册地变更
    .question = 是此前登记有误、公司迁址，还是换了主体？信息现在是否会传到那里？
former-name-withdrawn = { $organisation }不再列出曾用名
    .title = 撤下曾用名
name-withdrawn = 本站一个条目不再写明名称，原名称为：{ $before }
    .title = 撤下名称
    .question = 是否误删？如果该对象已不存在，是否应移除整个条目？

## 未成年人

children-addressed = 应用现在面向不满十四周岁的未成年人
    .title = 面向儿童
childrens-information-collected = { $owner }新增收集不满十四周岁未成年人的{ $field }
    .title = 开始收集儿童信息
childrens-field-added = { $owner }新增收集不满十四周岁未成年人的{ $field }
    .title = 新增收集儿童信息
children-addressing-first-stated = 应用首次说明面向不满十四周岁的未成年人
    .title = 首次说明面向儿童
    .question = 应用此前是否已面向儿童？其监护人是否已经同意？
children-named-as-addressed = 首次说明与儿童有关的事项，并说明应用面向儿童
    .title = 首次说明面向儿童及相关规则
    .question = 应用此前是否已面向儿童？其监护人是否已经同意？
children-no-longer-addressed = 应用不再面向不满十四周岁的未成年人
    .title = 不再面向儿童
children-rules-changed = 儿童个人信息处理规则或监护人同意方式有新的说明
    .title = 儿童规则变更
children-protection-withdrawn = 一项保护儿童的说明已被撤下
    .title = 撤下儿童保护说明
    .question = 该说明是否移到了别处？应用是否仍有儿童用户？

## 自动化决策

automated-decision-added = { $owner }新增自动化决策：{ $feature }
    .title = 新增自动化决策
    .question = 自动化决策是否使用了用户为其他目的同意提供的信息，或对个人权益有重大影响？用户能否拒绝，或要求人工复核？
automated-decision-changed = { $owner }对{ $feature }中的自动化决策改写了说明：{ $after }
    .title = 自动化决策说明变更
    .question = 只是措辞更新，还是程序现在考虑了其他因素，或对个人影响更大？
automated-decision-explained = { $owner }补充说明了{ $feature }如何自动作出决策：{ $after }
    .title = 说明自动化决策
automated-decision-withdrawn = { $owner }撤回了关于{ $feature }中自动化决策的说明
    .title = 撤回自动化决策说明
    .question = 是不再进行自动化决策，还是只是不再说明？

## 拒绝与权限的要求

way-out-changed = { $owner }改写了拒绝使用的方式：{ $after }
    .title = 拒绝方式变更
    .question = 用户拒绝时，是否不比以前更费事？
way-out-withdrawn = { $owner }不再说明如何拒绝使用
    .title = 撤下拒绝方式
    .question = 拒绝的途径是否仍然存在？用户现在在哪里可以找到？
permission-added = { $owner }新增使用权限{ $permission }
    .title = 新增权限
permission-opens-field = { $owner }新增使用权限{ $permission }，可读取应用此前无人收集的信息
    .title = 权限可读取新信息
permissions-first-stated = { $owner }首次说明所使用的权限
    .title = 首次说明权限
permissions-first-stated-opening-a-field = { $owner }首次说明所使用的权限，其中有的可读取清单未列的信息
    .title = 首次说明权限（可读取新信息）
    .question = SDK 是否读取该权限开放的信息？自何时起？
permission-need-listed = { $owner }重新说明了权限{ $permission }是否必需
    .title = 说明权限是否必需
permission-became-required = 不授予权限{ $permission }，就不能再使用{ $owner }
    .title = 权限由可选变为必需
    .question = 系统是否会就该权限询问用户？用户拒绝后，哪些功能无法使用？
permission-need-first-stated = { $owner }首次说明权限{ $permission }为必需
    .title = 首次说明权限为必需
    .question = 此前用户拒绝该权限后，是否仍可使用该功能？

## 撤回的说明与措辞

keeping-withdrawn = { $owner }不再说明{ $field }的保存期限或存放地
    .title = 撤回保存说明
    .question = 保存情况是否与以前相同？如相同，请恢复说明；如不同，现在保存多久、存放在哪里？
destination-withdrawn = { $owner }不再说明{ $field }发送到哪些国家或地区
    .title = 撤回发送地说明
    .question = 信息是仍发送到那里、改发送到别处，还是不再发送？
transfer-withdrawn = { $owner }不再说明如何向境外提供{ $field }
    .title = 撤回出境说明
    .question = 出境是否已停止？如已停止，信息现存放在哪里、发送到哪里？
term-reworded = 一种信息或一项目的的名称或解释有变化
    .title = 改写信息或目的的名称
policy-section-changed = 一份政策的一节内容有变化：{ $policy }
    .title = 政策章节变更
    .question = 新的表述是否减少了用户的权益，或包含用户应当知道的内容，还是二者都没有？
