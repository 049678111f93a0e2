import type { ActorKind, Mention } from '../../actors/actor.js';
import type { Article } from '../../corpus/article.js';

/** An article with the known actors in it. */
export interface ReadArticle {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** An actor that the articles name often and actors.yaml does not know, as far as the texts tell. */
export interface UnknownActor {
  readonly name: string;
  /** Where the texts say it; nothing is guessed. */
  readonly kind?: ActorKind;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly times: number;
  /** Ids of the articles that name it. */
  readonly articles: readonly string[];
}

/** A person in an office of a known actor who is none of its leaders in actors.yaml. */
export interface UnknownLeader {
  readonly actor: string;
  readonly name: string;
  /** As the texts call it: "prime minister". */
  readonly office: string;
  readonly times: number;
  readonly articles: readonly string[];
}
