/** One operation of the Octopus REST API, as the catalogue and the policy see it. */
export interface Operation {
  /** The operationId of openapi/octopus.yaml. */
  readonly id: string;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The path template, e.g. `/api/{spaceId}/releases/{id}`. */
  readonly path: string;
  /** One line that says what it does. */
  readonly summary: string;
  /** The toolset that owns it. */
  readonly toolset: string;
  /** The lowest Octopus Server version that has it. */
  readonly since: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  /** True when its answer or its body is a credential, so that it has to be refused or its result hidden. */
  readonly sensitive?: true;
}

/** An operation as the generated index keeps it: without names of fields, which would be a third of its size. */
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

/** The operation of a row. */
export function toOperation(row: OperationRow): Operation {
  const [id, method, short, summary, toolset, since, query, sensitive] = row;
  const path = short.replace(/^~/, "/api/{spaceId}");
  const common = { id, method, path, summary, toolset, since, query: query === "" ? [] : query.split(",") };
  return sensitive === undefined ? common : { ...common, sensitive: true };
}
