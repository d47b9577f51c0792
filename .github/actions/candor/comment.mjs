// The comment on a pull request that says what it changes: one, renewed when it says something else, gone when nothing changes.
//
// A pull request from a fork has no right to comment; what changes then stands in the summary of the run alone.
import { readFileSync } from "node:fs";

const { DIRECTORY, GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, REPORT, SPOKEN, TOKEN } = process.env;
const say = (kind, english, chinese) => console.log(`::${kind} title=candor::${SPOKEN.startsWith("zh") ? chinese : english}`);

/** What marks a comment as this one; a repository may hold several disclosures. */
const mark = `<!-- candor ${encodeURIComponent(DIRECTORY)} -->`;
const { number } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8")).pull_request;
const comments = `issues/${number}/comments`;

class Refused extends Error {
  constructor(status, text) {
    super(`${status} ${text}`);
    this.status = status;
  }
}

async function ask(method, path, content) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { accept: "application/vnd.github+json", authorization: `Bearer ${TOKEN}`, "content-type": "application/json", "user-agent": "candor" },
    body: content && JSON.stringify(content),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, text.slice(0, 200));
  return text && JSON.parse(text);
}

/** Anybody may write the mark into a comment of theirs; only a bot's or a member's is taken for this one. */
const isOurs = ({ author_association, body, user }) =>
  body.startsWith(mark) && (user?.type === "Bot" || ["OWNER", "MEMBER", "COLLABORATOR"].includes(author_association));

async function standing() {
  for (let page = 1; ; page += 1) {
    const some = await ask("GET", `${comments}?per_page=100&page=${page}`);
    const ours = some.find(isOurs);
    if (ours || some.length < 100) return ours;
  }
}

try {
  const report = REPORT ? readFileSync(REPORT, "utf8").trim() : "";
  const body = `${mark}\n${report}`;
  const there = await standing();
  if (!report) {
    if (there) await ask("DELETE", `issues/comments/${there.id}`);
  } else if (!there) {
    await ask("POST", comments, { body });
  } else if (there.body.replaceAll("\r\n", "\n").trim() !== body) {
    await ask("PATCH", `issues/comments/${there.id}`, { body });
  }
} catch (error) {
  if (error.status === 401 || error.status === 403) {
    say("notice", "This run may not comment, as is usual for a pull request from a fork; its summary says what changes.",
      "本次运行无权评论，来自复刻仓库的合并请求都是如此；变更内容见运行摘要。");
  } else {
    // What was found is found all the same.
    const why = String(error.cause?.code ?? error.message).replaceAll(/\s+/g, " ");
    say("warning", `The comment could not be written: ${why}. The summary of the run says what changes.`,
      `评论未能写入：${why}。变更内容见运行摘要。`);
  }
}
