/** A failed request to the API. */
export class ApiFailure extends Error {
  constructor(
    /** `undefined` if there was no response. */
    readonly status: number | undefined,
    /** When the API accepts requests again, if there were too many. */
    readonly retryAt: Date | undefined,
  ) {
    super(`status ${status ?? 'none'}`);
  }
}

/** Sends a request to the GitHub API and returns the JSON of the response. Throws `ApiFailure` unless it succeeds. */
export type Api = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: object,
) => Promise<unknown>;

/**
 * The API with that token. If the server fails or does not respond, a request is retried once after
 * `pause`. A POST is not retried, because it may have been carried out.
 */
export function githubApi(token: string, pause: () => Promise<void>): Api {
  return async (method, url, body) => {
    const once = () => request({ method, url, body, token });
    try {
      return await once();
    } catch (error) {
      if (method === 'POST' || !isTransient(error)) throw error;
      await pause();
      return once();
    }
  };
}

function isTransient(error: unknown): boolean {
  return error instanceof ApiFailure && (error.status === undefined || error.status >= 500);
}

interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body: object | undefined;
  readonly token: string;
}

const TIMEOUT = 30_000;

async function request({ method, url, body, token }: ApiRequest): Promise<unknown> {
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
      // A redirect must not take the token to another address than the runner's.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
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

/** GitHub refuses too many requests with 403 or 429. One of two headers says until when. */
function retryTime({ status, headers }: Response): Date | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const seconds = headers.get('retry-after');
  if (seconds !== null) return dateOf(Date.now() + Number(seconds) * 1000);
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  return dateOf(Number(headers.get('x-ratelimit-reset')) * 1000);
}

/** Returns the current time if the header cannot be read: it still means too many requests. */
function dateOf(milliseconds: number): Date {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? new Date() : date;
}
