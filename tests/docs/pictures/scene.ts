/** A piece of text in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly faint?: boolean;
  readonly link?: boolean;
  readonly underlined?: boolean;
}

export interface Button {
  readonly label: string;
  /** A menu has a mark of its own; the first choice of a row is filled. */
  readonly look: 'plain' | 'primary' | 'menu';
}

/** What a message or a view is made of, as it is drawn, whatever platform it is of. */
export type Part =
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly look?: 'bullet' | 'quote' }
  | { readonly kind: 'small'; readonly runs: readonly Run[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Run[])[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'field'; readonly label: string; readonly shows: string; readonly list: boolean }
  | { readonly kind: 'picture'; readonly svg: string }
  /** Parts held together by a bar at their left. */
  | { readonly kind: 'container'; readonly parts: readonly Part[] };

/** One message, form or list of a scene. */
export interface Said {
  /** Who says it; without a name it is a form or a list of the platform's own. */
  readonly who?: string;
  readonly bot?: boolean;
  /** Said of it in small print: that only one person sees it. */
  readonly note?: string;
  readonly parts: readonly Part[];
}

/** What one picture shows. */
export interface Scene {
  /** The file's name without its ending. */
  readonly name: string;
  /** What the picture shows, for those who do not see it, and over it. */
  readonly title: string;
  /** Where it is: "Discord, #general". */
  readonly place: string;
  readonly said: readonly Said[];
}

export const plain = (text: string): Run[] => [{ text }];
