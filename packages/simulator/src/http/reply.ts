/** The reply of a handler: a status with JSON, text, a stream or nothing. Only the server turns it into bytes. */

/** A body that is too long for memory. Its exact length is known before its first chunk is made. */
export interface ByteStream {
  readonly length: number;
  pieces(): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly stream?: ByteStream;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The handler kept the uploaded file of the request, which is deleted otherwise. */
  readonly keepsUpload?: boolean;
}

/** 200 with a JSON body. */
export function ok(json: unknown): Reply {
  return { status: 200, json };
}

/** 201 with the new resource and its address. */
export function created(json: { readonly Links?: { readonly Self?: string } } & object): Reply {
  const self = json.Links?.Self;
  return { status: 201, json, ...(self === undefined ? {} : { headers: { Location: self } }) };
}

/** 200 with a streamed body. */
export function streamed(
  stream: ByteStream,
  contentType: string,
  headers: Record<string, string> = {},
): Reply {
  return { status: 200, stream, contentType, headers };
}

/** 200 with a small picture: the first letters of a name on a plain background. */
export function picture(name: string): Reply {
  const letters = name
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 2)
    .toUpperCase();
  const shape = `<rect width="48" height="48" fill="#2f93e0"/><text x="24" y="30" text-anchor="middle" fill="#fff">${letters}</text>`;
  return {
    status: 200,
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48">${shape}</svg>`,
    contentType: "image/svg+xml",
  };
}

/** 200 with comma-separated values. */
export function csv(text: string): Reply {
  return { status: 200, text, contentType: "text/csv; charset=utf-8" };
}
