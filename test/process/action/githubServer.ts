import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Plays the part of GitHub's API that the action uses, for the pull request 7 of one repository. */
export class GithubServer {
  readonly comments: Comment[] = [];
  /** `POST /path`, in order. */
  readonly requests: string[] = [];
  /** Tokens that were sent. */
  readonly tokens = new Set<string | undefined>();
  viewer = 'github-actions[bot]';
  private lastId = 1000;
  private readonly refusals: { readonly request: RegExp; readonly answer: Answer }[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.receive(request, response);
  });

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the runner tells of it. */
  get env(): Readonly<Record<string, string>> {
    return { GITHUB_API_URL: this.url, GITHUB_GRAPHQL_URL: `${this.url}/graphql` };
  }

  add(login: string, body: string): Comment {
    this.lastId += 1;
    const comment = { id: this.lastId, user: { login }, body };
    this.comments.push(comment);
    return comment;
  }

  /** Answers the next request of that kind so. */
  refuseOnce(request: RegExp, answer: Answer): void {
    this.refusals.push({ request, answer });
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = `${request.method ?? ''} ${request.url ?? ''}`;
    this.requests.push(told);
    this.tokens.add(request.headers.authorization);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const refusal = this.refusals.findIndex((each) => each.request.test(told));
    if (refusal >= 0) {
      const { answer } = this.refusals.splice(refusal, 1)[0]!;
      response.writeHead(answer.status, answer.headers).end('{"message":"no"}');
      return;
    }
    const text = Buffer.concat(chunks).toString('utf8');
    const result = this.answer(told, (text === '' ? {} : JSON.parse(text)) as { body?: string });
    response.writeHead(result === undefined ? 404 : 200).end(JSON.stringify(result ?? {}));
  }

  private answer(told: string, { body = '' }: { readonly body?: string }): unknown {
    const thread = '/repos/aobadai/contracts/issues';
    if (told === 'POST /graphql') return { data: { viewer: { login: this.viewer } } };
    if (told === `POST ${thread}/7/comments`) return this.add(this.viewer, body);
    const page = /^GET (.*)\/7\/comments\?per_page=(\d+)&page=(\d+)$/.exec(told);
    if (page?.[1] === thread) {
      const [size, number] = [Number(page[2]), Number(page[3])];
      return this.comments.slice((number - 1) * size, number * size);
    }
    const id = /^PATCH (.*)\/comments\/(\d+)$/.exec(told);
    const comment = this.comments.find((each) => id?.[1] === thread && each.id === Number(id[2]));
    if (comment) comment.body = body;
    return comment;
  }
}
