/** Drugs by class: generic names, brands and the words by which records call the class. */
export const DRUGS: readonly (readonly [name: string, words: string])[] = [
  [
    "opioid",
    "(?<!non-?)opioids?|opiates?|narcotics?|norco|vicodin|lortab|hydrocodone|percocet|oxycodone|oxycontin|roxicodone|endocet|tramadol|ultram|ultracet|morphine|ms contin|kadian|fentanyl|duragesic|methadone|tapentadol|nucynta|hydromorphone|dilaudid|buprenorphine|butrans|suboxone|codeine|opana|oxymorphone|avinza|exalgo",
  ],
  [
    "nsaid",
    "nsaids?|anti-?inflammator(?:y|ies)|naproxen|naprosyn|anaprox|aleve|ibuprofen|motrin|advil|etodolac|lodine|diclofenac|voltaren|meloxicam|mobic|nabumetone|relafen|celecoxib|celebrex|ketorolac|toradol|indomethacin|ketoprofen|fenoprofen|nalfon|piroxicam|daypro|oxaprozin|flurbiprofen|sulindac|duexis|vimovo",
  ],
  [
    "muscle relaxant",
    "(?:muscle )?relaxants?|soma|carisoprodol|flexeril|cyclobenzaprine|fexmid|amrix|tizanidine|zanaflex|baclofen|methocarbamol|robaxin|metaxalone|skelaxin|orphenadrine|norflex|chlorzoxazone|parafon",
  ],
  [
    "anticonvulsant",
    "anticonvulsants?|anti-?epilep\\w*|AEDs?|gabapentinoids?|gabapentin|neurontin|gralise|horizant|pregabalin|lyrica|topiramate|topamax|oxcarbazepine|carbamazepine|nerve (?:drug|medication)",
  ],
  [
    "antidepressant",
    "antidepressants?|duloxetine|cymbalta|amitriptyline|elavil|nortriptyline|pamelor|venlafaxine|effexor|trazodone|sertraline|zoloft|fluoxetine|prozac|bupropion|wellbutrin|escitalopram|lexapro|milnacipran|savella|tricyclics?|TCAs?|SNRIs?|SSRIs?",
  ],
  [
    "laxative",
    "laxatives?|stool softeners?|bowel regimen|docusate|colace|senn?a|senokot|bisacodyl|dulcolax|polyethylene glycol|miralax|lactulose|milk of magnesia|magnesium citrate|psyllium|metamucil|methylcellulose|fiber (?:supplements?|powder)",
  ],
  [
    "acid suppressant",
    "ppis?|proton pump inhibitors?|omeprazole|prilosec|pantoprazole|protonix|esomeprazole|nexium|lansoprazole|prevacid|rabeprazole|dexilant|ranitidine|zantac|famotidine|h2 blockers?",
  ],
  [
    "benzodiazepine",
    "benzodiazepines?|benzos?|xanax|alprazolam|ativan|lorazepam|klonopin|clonazepam|diazepam|valium|temazepam|restoril|anxiolytics?",
  ],
  [
    "sleep drug",
    "ambien|zolpidem|lunesta|eszopiclone|sonata|rozerem|ramelteon|belsomra|hypnotics?|sleep(?:ing)? (?:aid|medication|pill)s?",
  ],
  [
    "topical",
    "topicals?|lidoderm|lidocaine|terocin|capsaicin|dendracin|biofreeze|menthoderm|medrox|lidopro|salonpas|flector|pennsaid|creams?|ointments?|lotions?|(?:voltaren|diclofenac) gel",
  ],
  ["acetaminophen", "acetaminophen|tylenol|apap"],
  [
    "anticoagulant",
    "anticoagula\\w*|warfarin|coumadin|eliquis|apixaban|xarelto|rivaroxaban|heparin|lovenox|blood thinners?|aspirin|asa(?= \\d| daily)|clopidogrel|plavix",
  ],
  ["steroid", "corticosteroids?|prednisone|medrol|oral steroids?"],
  ["naloxone", "naloxone|narcan|evzio"],
  ["triptan", "triptans?|sumatriptan|imitrex|rizatriptan"],
  ["antiemetic", "antiemetics?|ondansetron|zofran|promethazine"],
  ["hormone", "testosterone|androgel|hormone replacement"],
  ["supplement", "supplements?|medical foods?|theramine|sentra|gabadone|glucosamine|chondroitin|vitamins?"],
];
