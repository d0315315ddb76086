/** What a handler answers: a status with JSON, text or nothing. The server alone turns it into bytes. */

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
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

/** 200 with plain text. */
export function plain(text: string): Reply {
  return { status: 200, text, contentType: "text/plain; charset=utf-8" };
}
