// From WordNet's words and their regular inflections: those that the speller would otherwise take for a name.

/** English words that are one or two letters away from an actor's name and are not meant as one. */
export const ENGLISH_NEAR_NAMES: ReadonlySet<string> = new Set(
  (
    'abaca acnes adman affright aided alderman aldermans aloft alright alsatian alsatians amenia angle ankus annas ' +
    'annon antigens antigram antigrams antimuon antimuons argentic argentite argentites argil arginine arginines ' +
    'armistice artesian asana assay australs bachelor baits balancer bandelet banes barbacan barbacans barbarian ' +
    'barbarians barbarous barbascos barbican bareback baric barracks basilica batik batiste batsmans bedizens begin ' +
    'beleaguer belie belike bellmans bends benign benignest benisons bennes benni bents benzines berry bided bides ' +
    'bidet bines bismarks blaer blain blinked blinker bohemian bohemians bolivars boliviano bolivianos bones ' +
    'boniness bracelet brail brand brands brandy brant brats bravados brick bricks brigs brims brios britt britts ' +
    'bruisers bruits brunet brutish buccalest bulbar bulbarest bulgur burka burking burqa bursa cairn calderas ' +
    'caldron caldrons caller calories canaries canto caracal caracals caracks castor castrates cauldron causeries ' +
    'cauteries cedars cents ceras cerimans chaddars chaldron chantries chapmans chariots cheapens checkers chickens ' +
    'chicle chide child chiliads chill chiller chime chines chink chins chive churching churchly chyle coats ' +
    'comedian comedians compare compared compares condo condoles conga conge congou consoles conto contrast cornea ' +
    'cranberry creatins creation creations crime crimes crimsons croak croaks croft crofts cypres cyprians daces ' +
    'dacha daisy dales damar dames dances dares dases dates dazes decors dhaks dhava dhawa dines ditch dolors ' +
    'dominical dominies dominion dominions dubbin dulled duller dullest dulls dulses dumps dunes dunlin duras dynes ' +
    'emanates embraces emigrate emigrated emigrates emirate emulates epilates esker ester ethician ethicians ' +
    'farmlands fatal fatwah fenland fiance finds fines finis finish finks foreland franc francs freeborn freehand ' +
    'freelance freelanced freeload freemans freshman gamba gambists gambit gamelans geeks germane greed greeds ' +
    'green greenling greens greensand greensands greet greets grenadier grenadiers grenadine grenadines gross ' +
    'gulden halmas haomas hashed hasped haved haven haves hazel helleris hellos hells hither hitter hollas honester ' +
    'hovel hungry indie inlander intercom interior internal interpose interval ironmans islander jammed jammer ' +
    'jampan japans jawan kabala kalian kalif kalis kaolin karma karmas kentan kentans kinked kissings koala kurta ' +
    'kurus lance laped lapin large larid latria legalese liberals librarian librarians linesman linin lipid ' +
    'liveryman loasa lumberman lunge macaw macho macon macro macros magnolia mahagua majagua malacias maladies ' +
    'malady malaises malangas malar malarial malarias malars malign maligns malik mallet maltha maltose malts ' +
    'malvasia mamillas mammilla mammillas manana mandala mandola mangey mania manilla manly manta mantis marcs ' +
    'marri maser masers matais matron mattes matts maturities meandered meanders medicals medico melds melee melees ' +
    'melon melons melts memes menders menseses meres merles metes meticals micron miler miles millet minks moles ' +
    'molle molles mongo mongolianism mongolism mongolisms mongoloid mongos moron moronic morons mothering mudcat ' +
    'mujahadeen mujahadeens mujahadein mujahadin mujahadins mujahedeen mujahedeens mujahids mules mullet muskat ' +
    'nagis naris nicer nigher niner ninon niter nitre nopal organ ortolans pairs pajama paladins palas palatals ' +
    'palatine pales palish pally palmed palms palmy panoches papaw paraquat paras pares paries parish parks parky ' +
    'parlay parley parrs parry partly parts party parvis pastrami pavis peace peaking pearly pecking peeing peeking ' +
    'peers peging peing pendragon pening penne penoches pensions pentagonal pentatone peris perking perks perms ' +
    'persists person personas pertains peses peting petrol philippic philippics philistine philistines pilau piles ' +
    'pinochle pinochles pinocles pinscher pipal plague pokes poking poled poler polers polls polos pomes pompadour ' +
    'ponce pones popish pores poses postural pouting poxes praetorial praetorian praya pressman pressmans preterit ' +
    'pretorial pretorian pretorium pretrial printing pristine proles puking pulasans pules pupal puting pyres quite ' +
    'quits rabato rabid railings raise raisin raisings rallyings rankings rantings raspings rasslings ratlines ' +
    'rattings rattlings ravelings razzings reagin rename reseau riflings robin rollings ruffians rutted rutty ' +
    'safari saged sailed salai salat salmi saman samans samba samosa sampan sampans sands sandy saped sated saved ' +
    'sawed sayed scares scree seats sedan senega senegas serfs shaitans shamer shares sharia shied shortish ' +
    'sirenian sirenians sissu sissy skied skittish slain sloven slovenly slovens sluttish snares soared soars solan ' +
    'solans solvents sorbs sores sottish spares spavin spawn spied sprain spree stain staling stammer standard ' +
    'standards starer stares starker starter statin stockhorn stockroom stria stubby stubs supinate suricate ' +
    'surname surnames swain swami swamis swampland swaps swigs swims swish swizs taipan tanga tanka tartar tater ' +
    'thatched thatches thaws thief thump tongs tramp tress trues trumps trust trusts tucks tunas tunes tunic tunics ' +
    'turds turfs turnkey turns turps tusks unite units unity urine varas varnas vatical villein villeins virgas ' +
    'wager wagoner wales waner warner welch whitetail windsock yanked yanker yankers zaman zamia '
  )
    .trim()
    .split(' ')
    // Other names, of places and peoples.
    .concat('asian asians sinjar tuscan galilee arabic balkan balkans slavic'.split(' ')),
);
