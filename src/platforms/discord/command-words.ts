import type { Locale } from 'discord.js';

/** What a language calls a command: its name and what it does. */
export interface Wording {
  readonly name: string;
  readonly description: string;
}

/** The commands of one language by their English names, and what Discord has besides them. */
export interface CommandWords {
  readonly commands: Readonly<Record<string, Wording>>;
  readonly private: string;
  readonly checkMessage: string;
}

const TURKISH: CommandWords = {
  commands: {
    ask: { name: 'sor', description: 'Soruyu makalelerden birebir alıntılarla yanıtla' },
    relation: { name: 'ilişki', description: 'İki aktörün ilişkisini iki tarafın alıntılarıyla özetle' },
    actor: { name: 'aktör', description: 'Bir aktörün ortaklarını ve hasımlarını sayılar ve alıntılarla göster' },
    timeline: { name: 'kronoloji', description: 'Bir veya iki aktör hakkındaki tarihli alıntıları sırala' },
    network: { name: 'ağ', description: 'Kimin kimin yanında durduğunu resimle göster' },
    check: { name: 'denetle', description: 'Bir iddiayı destekleyen ve onunla çelişen alıntıları göster' },
    compare: { name: 'karşılaştır', description: 'Bir aktörün iki başka aktörle ilişkisini yan yana koy' },
    disputes: {
      name: 'anlaşmazlıklar',
      description: 'Kaynakların nerede çeliştiğini iki tarafı alıntılayarak listele',
    },
    voices: { name: 'sözler', description: 'Bir konuda kimin ne dediğini konuşana göre grupla' },
    quote: { name: 'alıntı', description: 'Makalelerin bir sözü nerede söylediğini bul, önce birebir' },
    export: { name: 'dışa-aktar', description: 'İddiaları alıntı ve kaynakla CSV veya JSON dosyası olarak ver' },
    sources: { name: 'kaynaklar', description: 'Makaleleri veya bir adı, sözcüğü, yılı anan makaleleri listele' },
    source: { name: 'kaynak', description: 'Bir makaleyi bölümleriyle göster' },
    help: { name: 'yardım', description: 'Neler yapabildiğimi örneklerle anlat' },
  },
  private: 'yanıtı yalnızca siz görürsünüz; sonra paylaşabilirsiniz',
  checkMessage: 'Kaynaklarla denetle',
};

const RUSSIAN: CommandWords = {
  commands: {
    ask: { name: 'спросить', description: 'Ответить на вопрос точными цитатами из статей' },
    relation: { name: 'отношения', description: 'Обобщить отношения двух участников с цитатами обеих сторон' },
    actor: { name: 'участник', description: 'Показать партнёров и противников участника с подсчётом и цитатами' },
    timeline: { name: 'хронология', description: 'Перечислить датированные цитаты об одном или двух участниках' },
    network: { name: 'сеть', description: 'Нарисовать, кто с кем' },
    check: { name: 'проверить', description: 'Показать, что подтверждает утверждение и что ему противоречит' },
    compare: { name: 'сравнить', description: 'Сопоставить отношения одного участника с двумя другими' },
    disputes: { name: 'разногласия', description: 'Перечислить, где источники расходятся, с цитатами обеих сторон' },
    voices: { name: 'высказывания', description: 'Сгруппировать по говорящим, что сказано о чём-либо' },
    quote: { name: 'цитата', description: 'Найти, где статьи говорят это, сначала дословно' },
    export: { name: 'экспорт', description: 'Выдать утверждения с цитатами и источниками в CSV или JSON' },
    sources: { name: 'источники', description: 'Перечислить статьи или те, где есть имя, слово или год' },
    source: { name: 'источник', description: 'Показать одну статью по отрывкам' },
    help: { name: 'помощь', description: 'Рассказать с примерами, что я умею' },
  },
  private: 'ответ увидите только вы; потом им можно поделиться',
  checkMessage: 'Сверить с источниками',
};

const FRENCH: CommandWords = {
  commands: {
    ask: { name: 'demander', description: 'Répondre à une question par des citations exactes des articles' },
    relation: { name: 'relation', description: 'Résumer les rapports de deux acteurs, citations des deux côtés' },
    actor: { name: 'acteur', description: 'Montrer les partenaires et adversaires d’un acteur, citations à l’appui' },
    timeline: { name: 'chronologie', description: 'Lister des citations datées sur un ou deux acteurs' },
    network: { name: 'réseau', description: 'Dessiner qui est aux côtés de qui' },
    check: { name: 'vérifier', description: 'Montrer ce qui appuie une affirmation et ce qui la contredit' },
    compare: { name: 'comparer', description: 'Mettre côte à côte les rapports d’un acteur avec deux autres' },
    disputes: { name: 'désaccords', description: 'Lister où les sources se contredisent, citations des deux côtés' },
    voices: { name: 'déclarations', description: 'Regrouper par locuteur ce qui est dit d’un sujet' },
    quote: { name: 'citation', description: 'Trouver où les articles le disent, d’abord mot pour mot' },
    export: { name: 'exporter', description: 'Donner les affirmations avec citations et sources en CSV ou JSON' },
    sources: { name: 'sources', description: 'Lister les articles, ou ceux qui citent un nom, un mot, une année' },
    source: { name: 'source', description: 'Montrer un article et ses passages' },
    help: { name: 'aide', description: 'Dire ce que je sais faire, avec des exemples' },
  },
  private: 'vous seul voyez la réponse ; vous pourrez la partager ensuite',
  checkMessage: 'Vérifier avec les sources',
};

const GERMAN: CommandWords = {
  commands: {
    ask: { name: 'fragen', description: 'Eine Frage mit wörtlichen Zitaten aus den Artikeln beantworten' },
    relation: {
      name: 'beziehung',
      description: 'Das Verhältnis zweier Akteure zusammenfassen, mit Zitaten beider Seiten',
    },
    actor: { name: 'akteur', description: 'Partner und Gegner eines Akteurs mit Zahlen und Zitaten zeigen' },
    timeline: {
      name: 'zeitleiste',
      description: 'Datierte Zitate über einen oder zwei Akteure der Reihe nach auflisten',
    },
    network: { name: 'netzwerk', description: 'Zeichnen, wer zu wem steht' },
    check: { name: 'prüfen', description: 'Zeigen, was eine Aussage stützt und was ihr widerspricht' },
    compare: { name: 'vergleichen', description: 'Das Verhältnis eines Akteurs zu zwei anderen nebeneinanderstellen' },
    disputes: { name: 'widersprüche', description: 'Auflisten, wo sich die Quellen widersprechen, mit beiden Seiten' },
    voices: { name: 'stimmen', description: 'Nach Sprechern ordnen, was über etwas gesagt wird' },
    quote: { name: 'zitat', description: 'Finden, wo die Artikel etwas sagen, zuerst Wort für Wort' },
    export: { name: 'exportieren', description: 'Aussagen mit Zitaten und Quellen als CSV oder JSON ausgeben' },
    sources: { name: 'quellen', description: 'Die Artikel auflisten, oder die mit einem Namen, Wort oder Jahr' },
    source: { name: 'quelle', description: 'Einen Artikel mit seinen Abschnitten zeigen' },
    help: { name: 'hilfe', description: 'Sagen, was ich kann, mit Beispielen' },
  },
  private: 'nur Sie sehen die Antwort; Sie können sie danach teilen',
  checkMessage: 'Mit den Quellen prüfen',
};

const SPANISH: CommandWords = {
  commands: {
    ask: { name: 'preguntar', description: 'Responder una pregunta con citas exactas de los artículos' },
    relation: { name: 'relación', description: 'Resumir la relación de dos actores con citas de ambos lados' },
    actor: { name: 'actor', description: 'Mostrar socios y adversarios de un actor con cifras y citas' },
    timeline: { name: 'cronología', description: 'Listar citas fechadas sobre uno o dos actores' },
    network: { name: 'red', description: 'Dibujar quién está con quién' },
    check: { name: 'comprobar', description: 'Mostrar lo que apoya una afirmación y lo que la contradice' },
    compare: { name: 'comparar', description: 'Poner lado a lado la relación de un actor con otros dos' },
    disputes: { name: 'desacuerdos', description: 'Listar dónde se contradicen las fuentes, con ambos lados' },
    voices: { name: 'declaraciones', description: 'Agrupar por hablante lo que se dice de un asunto' },
    quote: { name: 'cita', description: 'Encontrar dónde lo dicen los artículos, primero palabra por palabra' },
    export: { name: 'exportar', description: 'Dar las afirmaciones con citas y fuentes en CSV o JSON' },
    sources: { name: 'fuentes', description: 'Listar los artículos, o los que nombran algo' },
    source: { name: 'fuente', description: 'Mostrar un artículo con sus pasajes' },
    help: { name: 'ayuda', description: 'Decir lo que sé hacer, con ejemplos' },
  },
  private: 'solo usted ve la respuesta; después puede compartirla',
  checkMessage: 'Comprobar con las fuentes',
};

/** By the locales that Discord offers: of the seven languages of questions it has neither Arabic nor Persian. */
export const COMMAND_WORDS: Readonly<Partial<Record<Locale, CommandWords>>> = {
  tr: TURKISH,
  ru: RUSSIAN,
  fr: FRENCH,
  de: GERMAN,
  'es-ES': SPANISH,
  'es-419': SPANISH,
};
