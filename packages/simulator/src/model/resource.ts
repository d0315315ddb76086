/** The fields of every stored document. Documents are stored as the API sends them, without `Links`. */

export interface Resource {
  readonly Id: string;
}

export interface NamedResource extends Resource {
  readonly Name: string;
}

/** A document that the simulator only stores and returns; no rule reads its other fields. */
export interface PlainDocument extends NamedResource {
  readonly SpaceId: string;
  readonly [field: string]: unknown;
}

/** A name with its id, as in lists of references. */
export interface Reference {
  readonly Id: string;
  readonly Name: string;
}
