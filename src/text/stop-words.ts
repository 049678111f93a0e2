const FUNCTION_WORDS = `a about above across after afterwards again against all almost alone along already also although always am among amongst an and another any
anybody anyhow anyone anything anyway anywhere are aren't around as at be became because become becomes becoming been before beforehand being below beside
besides between beyond both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down due during each e.g either else elsewhere enough etc even
ever every everybody everyone everything everywhere except few for from further had hadn't has hasn't have haven't having he he'd he'll he's hence her here hereby
hers herself him himself his how how's however i i'd i'll i'm i've i.e if in indeed instead into is isn't it it'd it'll it's its itself just last latter least less let let's
like likely made make many may maybe me meanwhile might mine more moreover most mostly much must my myself namely neither nevertheless next no nobody none nor not nothing
now nowhere of off often on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps please put quite rather re really same see
seem seemed seeming seems several shall she she'd she'll she's should shouldn't since so some somebody somehow someone something sometime sometimes somewhere still such
than that that'd that'll that's the their theirs them themselves then thence there thereafter thereby therefore therein there's these they they'd they'll they're they've this those
though through throughout thus to together too toward towards under until unless up upon us very via was wasn't we we'd we'll we're we've well were weren't what what's whatever when
whence whenever where whereas whereby wherein wherever whether which while whither who who's whoever whole whom whose why will with within without won't would wouldn't
yet you you'd you'll you're you've your yours yourself yourselves`;

// Words by which people ask, and which no answer repeats.
const ASKING_WORDS = `tell know explain describe say says said give show find quote name list mention mentioned according article articles source sources text texts corpus
actually exactly really roughly basically thing things kind sort type way ways lot lots bit happen happened happens happening want wants get gets got getting
anyone anybody going gonna wanna ok okay hi hello hey thanks true question answer pls please present presented portrayed described regarded author passage piece called
whats thats wheres whos hows didnt doesnt isnt dont wasnt whatd`;

const words = (list: string): string[] => list.split(/\s+/u).filter(Boolean);

/** Words that are not indexed (folded). */
export const stopWords: ReadonlySet<string> = new Set(words(FUNCTION_WORDS));

/** Words of a question that carry no matter of it (folded): the stop words and the words by which people ask. */
export const questionStopWords: ReadonlySet<string> = new Set([...stopWords, ...words(ASKING_WORDS)]);
