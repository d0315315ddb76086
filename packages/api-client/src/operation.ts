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
