import type { Readable, Writable } from "node:stream";

type Answer = Readonly<Record<string, unknown>>;
type Listener = (params: Answer) => void;

/** A conversation with a browser over its pipe: questions, answers, and events of a page. */
export interface Devtools {
  /** Asks the browser, or one page of it; rejects when it refuses or has ended. */
  ask(method: string, params?: object, session?: string): Promise<Answer>;
  /** Hears an event of a page until the returned function is called. */
  hear(session: string, method: string, listener: Listener): () => void;
  /** Resolves when the browser has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly method: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly sessionId?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** Speaks the DevTools protocol over a browser's pipe, where messages end with a zero byte; far cheaper to load than a library for all of it. */
export function devtools(into: Writable, from: Readable): Devtools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<Listener>>();
  let count = 0;
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      for (const { reject, method } of waiting.values()) reject(new Error(`the browser ended during ${method}`));
      waiting.clear();
      resolve();
    };
    from.once("close", end).once("error", end);
    into.once("error", end);
  });
  messagesIn(from, ({ id, method, params = {}, sessionId = "", result = {}, error }) => {
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params);
      return;
    }
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${error.message} (${one.method})`));
    else one?.resolve(result);
  });
  return {
    ended,
    ask: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error(`the browser ended before ${method}`));
        const id = ++count;
        waiting.set(id, { resolve, reject, method });
        const addressed = session === undefined ? {} : { sessionId: session };
        into.write(`${JSON.stringify({ id, method, params, ...addressed })}\0`);
      }),
    hear: (session, method, listener) => {
      const key = `${session} ${method}`;
      listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
      return () => {
        listeners.get(key)?.delete(listener);
        if (listeners.get(key)?.size === 0) listeners.delete(key);
      };
    },
  };
}

// A printed page arrives in many pieces: they are joined once, when the message is whole.
function messagesIn(from: Readable, take: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  from.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString("utf8")) as Message);
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}
