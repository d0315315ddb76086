/** The smallest thing every stored document is. Documents are kept in wire shape, without `Links`. */

export interface Resource {
  readonly Id: string;
}

export interface NamedResource extends Resource {
  readonly Name: string;
}

/** A document that the simulator only stores and shows; no rule reads its other fields. */
export interface PlainDocument extends NamedResource {
  readonly SpaceId: string;
  readonly [field: string]: unknown;
}

/** A name with its id, as lists of references carry it. */
export interface Reference {
  readonly Id: string;
  readonly Name: string;
}
