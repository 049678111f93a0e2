// Spellings of actors that count as the same in the gold, one row an actor, its name first.
const SAME = `
Turkey|türkiye|turkiye|republic of türkiye
United States|us|u.s.|usa|united states of america|america
Russia|russian federation
United Kingdom|uk|britain|great britain|england
Soviet Union|ussr|soviets
China|people's republic of china|people’s republic of china|prc
Taiwan|republic of china|roc
North Korea|dprk|democratic people's republic of korea|korea, north
South Korea|rok|republic of korea|korea, south
European Union|eu
UN|united nations
East Germany|gdr|german democratic republic
West Germany|federal republic of germany
Axis of Resistance|iranian proxy groups|iran-aligned groups|iranian proxies|iran’s allies|iran's allies
Kurdistan Region of Iraq|kurdistan regional government|iraqi kurdistan|krg|kurdistan region
Syrian opposition|syrian rebels|syrian opposition groups|syrian opposition forces
Houthis|houthi movement|ansar allah|houthi|houthi rebels
PKK|kurdistan workers' party|kurdistan workers party|kurdistan workers’ party
YPG|people's protection units|people’s protection units|people's defense units
ISIS|islamic state|isil|daesh|islamic state (isis)
Palestinians|palestine|palestinian groups|palestinian factions|state of palestine|palestinian armed groups
Kurdish groups|kurds|kurdish forces|kurdish fighters
Iraqi militias|iraqi factions|iraqi armed factions|iran-backed iraqi militias|pro-iran iraqi factions
Syria|syrian arab republic|assad regime|syrian regime|syrian government
Arab states|arab countries
Muslim Brotherhood|the muslim brotherhood
Iran|islamic republic of iran`;

const CANON = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((row) => row.split('|').map((name, _, all) => [name.toLowerCase(), all[0]!.toLowerCase()] as const)),
);

/** The gold's name for an actor, in lower case. */
export const canonical = (name: string): string => {
  const key = name.normalize('NFC').trim().toLowerCase();
  return CANON.get(key) ?? key;
};
