/** One operation of the Octopus REST API. */
export interface Operation {
  /** The operationId of openapi/octopus.yaml. */
  readonly id: string;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The path template, e.g. `/api/{spaceId}/releases/{id}`. */
  readonly path: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The toolset that owns it. */
  readonly toolset: string;
  /** The lowest Octopus Server version that has it. */
  readonly since: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  /** True when its response or its body holds a credential, so that a host must refuse it or hide its result. */
  readonly sensitive?: true;
}

/** An operation as the generated index stores it. Names of fields would be a third of the size of the index. */
export type OperationRow = readonly [
  id: string,
  method: string,
  /** `~` stands for `/api/{spaceId}`. */
  path: string,
  summary: string,
  toolset: string,
  since: string,
  /** Names with commas between them. */
  query: string,
  sensitive?: 1,
];

/** Turns a row of the index into an operation. */
export function toOperation(row: OperationRow): Operation {
  const [id, method, short, summary, toolset, since, query, sensitive] = row;
  const path = short.replace(/^~/, "/api/{spaceId}");
  const common = { id, method, path, summary, toolset, since, query: query === "" ? [] : query.split(",") };
  return sensitive === undefined ? common : { ...common, sensitive: true };
}
