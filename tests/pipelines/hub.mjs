// The comments of a pull request as GitHub's API keeps them, in pages, on this machine; and a file to download.
import { createServer } from "node:http";
import { createReadStream } from "node:fs";

export class Hub {
  comments = [];
  /** What was written, in turn. */
  written = [];
  /** The status with which writing is refused. */
  refuses = 0;
  /** The file that stands at /candor. */
  file = "";
  #next = 1000;

  async open() {
    this.server = createServer((request, answer) => this.#answer(request, answer));
    await new Promise((done) => this.server.listen(0, "127.0.0.1", done));
    this.at = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  async #answer(request, answer) {
    let body = "";
    for await (const piece of request) body += piece;
    const { pathname, searchParams } = new URL(request.url, this.at);
    const reply = (status, content) => answer.writeHead(status, { "content-type": "application/json" }).end(content === undefined ? "" : JSON.stringify(content));
    if (pathname === "/candor") return createReadStream(this.file).pipe(answer);
    if (request.headers.authorization !== "Bearer the-token") return reply(401, { message: "Bad credentials" });
    if (request.method !== "GET" && this.refuses) return reply(this.refuses, { message: "Resource not accessible by integration" });
    const one = /^\/repos\/lantern\/disclosure\/issues\/comments\/(\d+)$/.exec(pathname);
    if (pathname === "/repos/lantern/disclosure/issues/7/comments") {
      if (request.method === "POST") return reply(201, this.#write("POST", this.add(JSON.parse(body).body, "github-actions[bot]", "Bot", "NONE")));
      const size = Number(searchParams.get("per_page"));
      const from = (Number(searchParams.get("page")) - 1) * size;
      return reply(200, this.comments.slice(from, from + size));
    }
    const comment = one && this.comments.find(({ id }) => id === Number(one[1]));
    if (!comment) return reply(404, { message: "Not Found" });
    if (request.method === "PATCH") {
      comment.body = JSON.parse(body).body;
      return reply(200, this.#write("PATCH", comment));
    }
    this.comments.splice(this.comments.indexOf(comment), 1);
    this.#write("DELETE", comment);
    return reply(204);
  }

  #write(method, comment) {
    this.written.push(`${method} ${comment.id}`);
    return comment;
  }

  add(body, login, type, author_association) {
    const comment = { id: this.#next++, body, user: { login, type }, author_association };
    this.comments.push(comment);
    return comment;
  }
}
