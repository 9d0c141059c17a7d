/** Why the API did not do what it was asked. */
export class ApiFailure extends Error {
  constructor(
    /** `undefined` where no answer came. */
    readonly status: number | undefined,
    /** When it takes requests again, where there were too many. */
    readonly retryAt: Date | undefined,
  ) {
    super(`status ${status ?? 'none'}`);
  }
}

/** The API of GitHub. Gives the JSON of the answer; throws `ApiFailure` where it is no success. */
export type Api = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: object,
) => Promise<unknown>;

/**
 * With that token. What can be asked twice is asked once more after `pause`, where the server fails or
 * does not answer; a POST never is, as it may have been carried out.
 */
export function githubApi(token: string, pause: () => Promise<void>): Api {
  return async (method, url, body) => {
    const once = () => request({ method, url, body, token });
    try {
      return await once();
    } catch (error) {
      if (method === 'POST' || !isPassing(error)) throw error;
      await pause();
      return once();
    }
  };
}

function isPassing(error: unknown): boolean {
  return error instanceof ApiFailure && (error.status === undefined || error.status >= 500);
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: object | undefined;
  readonly token: string;
}

const PATIENCE = 30_000;

async function request({ method, url, body, token }: Request): Promise<unknown> {
  let response;
  let text;
  try {
    response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'kakunin',
        'x-github-api-version': '2022-11-28',
      },
      body: body === undefined ? null : JSON.stringify(body),
      // The token goes to the address that the runner names, and to no other.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    text = await response.text();
  } catch {
    throw new ApiFailure(undefined, undefined);
  }
  if (!response.ok) throw new ApiFailure(response.status, retryTime(response));
  return parsed(text, response.status);
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiFailure(status, undefined);
  }
}

/** GitHub refuses too many requests with 403 or 429, and tells until when in one of two headers. */
function retryTime({ status, headers }: Response): Date | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const seconds = headers.get('retry-after');
  if (seconds !== null) return dateOf(Date.now() + Number(seconds) * 1000);
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  return dateOf(Number(headers.get('x-ratelimit-reset')) * 1000);
}

/** Any time is a sign of too many requests, one that cannot be read as well. */
function dateOf(milliseconds: number): Date {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? new Date() : date;
}
