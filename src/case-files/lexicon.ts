/**
 * Words of a field in which records say one thing in many ways. Each concept is a pattern that finds it in records
 * (abbreviations, brand and generic names) and in criteria; `kind` tells what an affirmation of it means.
 */
export type Concept = {
  name: string;
  kind: "drug" | "therapy" | "procedure" | "test" | "device" | "finding" | "diagnosis" | "function" | "outcome";
  pattern: RegExp;
};

const DRUGS: readonly [string, string][] = [
  [
    "opioid",
    "opioids?|opiates?|narcotics?|norco|vicodin|lortab|hydrocodone|percocet|oxycodone|oxycontin|roxicodone|tramadol|ultram|morphine|ms contin|fentanyl|duragesic|methadone|tapentadol|nucynta|hydromorphone|dilaudid|buprenorphine|butrans|codeine|opana|oxymorphone",
  ],
  [
    "nsaid",
    "nsaids?|anti-?inflammator(?:y|ies)|naproxen|naprosyn|anaprox|aleve|ibuprofen|motrin|advil|etodolac|lodine|diclofenac|voltaren|meloxicam|mobic|nabumetone|relafen|celecoxib|celebrex|ketorolac|toradol|indomethacin|ketoprofen|fenoprofen|piroxicam",
  ],
  [
    "muscle relaxant",
    "muscle relaxants?|relaxants?|soma|carisoprodol|flexeril|cyclobenzaprine|fexmid|tizanidine|zanaflex|baclofen|methocarbamol|robaxin|metaxalone|skelaxin|orphenadrine|norflex",
  ],
  [
    "anticonvulsant",
    "anticonvulsants?|anti-?epilep\\w*|gabapentinoids?|gabapentin|neurontin|gralise|pregabalin|lyrica|topiramate|topamax|nerve (?:drug|medication)",
  ],
  [
    "antidepressant",
    "antidepressants?|duloxetine|cymbalta|amitriptyline|elavil|nortriptyline|pamelor|venlafaxine|effexor|trazodone|sertraline|fluoxetine|tricyclics?|snri|ssri",
  ],
  [
    "acid suppressant",
    "ppis?|proton pump inhibitors?|omeprazole|prilosec|pantoprazole|protonix|esomeprazole|nexium|lansoprazole|ranitidine|h2 blockers?",
  ],
  [
    "benzodiazepine",
    "benzodiazepines?|xanax|alprazolam|ativan|lorazepam|klonopin|clonazepam|diazepam|valium|temazepam",
  ],
  ["sleep drug", "ambien|zolpidem|lunesta|eszopiclone|hypnotics?|sleep (?:aid|medication)s?"],
  [
    "topical",
    "topicals?|lidoderm|lidocaine|terocin|capsaicin|dendracin|biofreeze|menthoderm|salonpas|creams?|ointments?|lotions?",
  ],
  ["acetaminophen", "acetaminophen|tylenol|apap"],
  ["anticoagulant", "anticoagula\\w*|warfarin|coumadin|blood thinners?|aspirin|clopidogrel|plavix"],
  ["steroid", "corticosteroids?|prednisone|medrol"],
  ["naloxone", "naloxone|narcan"],
];
const OTHERS: readonly [Concept["kind"], string, string][] = [
  [
    "therapy",
    "physical therapy",
    "physical therap\\w*|physio\\w*|(?-i:PT)(?! at)|therap(?:y|eutic) (?:visits?|sessions?|notes?)|physical medicine|occupational therapy",
  ],
  ["therapy", "exercise", "home (?:exercise|program)\\w*|\\bHEP\\b|exercises?|stretching"],
  ["therapy", "chiropractic", "chiro(?:practic)?|manipulation|\\bCMT\\b"],
  ["therapy", "massage", "massages?"],
  ["therapy", "acupuncture", "acupuncture|electroacupuncture"],
  [
    "therapy",
    "psychotherapy",
    "psycholog\\w* (?:treatment|therapy|sessions?)|cognitive behav\\w*|\\bCBT\\b|psychotherapy|counsel\\w*",
  ],
  [
    "therapy",
    "functional restoration",
    "functional restoration|\\bFRP\\b|chronic pain program|multidisciplinary program",
  ],
  ["therapy", "work conditioning", "work (?:conditioning|hardening)"],
  ["procedure", "epidural injection", "epidurals?|\\bT?F?ESIs?\\b|transforaminal|spinal injections?"],
  [
    "procedure",
    "facet procedure",
    "facet (?:blocks?|injections?)|medial branch|\\bMBB\\b|rhizotomy|radiofrequency|neurotomy",
  ],
  ["procedure", "injection", "injections?|injected|blocks?|cortisone|\\bshots?\\b"],
  [
    "procedure",
    "surgery",
    "surger(?:y|ies)|surgical|operation|operative|arthroscop\\w*|fusion|discectomy|microdiscectomy|meniscectomy|laminectomy|arthroplasty|\\bsx\\b",
  ],
  ["procedure", "trigger points", "trigger points?|twitch"],
  ["procedure", "fluoroscopy", "fluoroscop\\w*|image guid\\w*"],
  ["test", "MRI", "\\bMRIs?\\b|magnetic resonance"],
  ["test", "radiographs", "x-?rays?|radiograph\\w*|plain films?|\\bviews\\b"],
  ["test", "CT", "\\bCT\\b|computed tomography"],
  ["test", "electrodiagnostics", "\\bEMG\\w*|\\bNC[SV]\\b|electrodiagnos\\w*|nerve conduction"],
  [
    "test",
    "drug test",
    "urine (?:drug )?(?:test|screen|sample|tox)\\w*|\\bUD[ST]\\b|drug (?:screen|test)\\w*|toxicology",
  ],
  ["test", "CURES", "\\bCURES\\b|prescription monitoring|\\bPDMP\\b"],
  ["test", "functional capacity evaluation", "functional capacity|capacity evaluation|\\bFCE\\b"],
  [
    "test",
    "psychological screening",
    "psycholog\\w* (?:screen|evaluation|part|clearance|assessment)\\w*|\\bPHQ-?\\d|\\bGAD-?7|\\bBDI\\b|psychosocial (?:screen|assessment)\\w*",
  ],
  ["device", "TENS", "\\bTENS\\b|transcutaneous"],
  ["device", "H-wave", "h-?wave"],
  ["device", "brace", "braces?|splint\\w*|orthos[ei]s|lumbar support|air stirrup|\\bLSO\\b"],
  ["device", "cold therapy", "cold (?:therapy|packs?|compression)|cryotherapy|ice packs?|ices? w/ packs|\\bice\\b"],
  ["device", "orthotics", "orthotics?|insoles?|heel (?:cups?|lifts?)"],
  ["finding", "muscle spasm", "spasms?"],
  ["finding", "radiculopathy", "radicul\\w*|nerve root|sciatica"],
  ["finding", "numbness", "numb\\w*|paresthesi\\w*|tingling"],
  ["finding", "weakness", "weak\\w*|motor deficit"],
  ["finding", "instability", "instabilit\\w*|unstable|giving way|gave way"],
  [
    "finding",
    "red flag",
    "red flags?|cauda equina|saddle (?:numbness|an\\w+)|bowel or bladder|bladder or bowel|fever|weight loss|night sweats|progressive (?:deficit|neurologic\\w*|weakness)",
  ],
  ["diagnosis", "Morton neuroma", "neuromas?|morton'?s?"],
  ["diagnosis", "plantar fasciitis", "plantar fasc\\w*"],
  ["diagnosis", "heel spur", "(?:heel|calcaneal) spurs?"],
  ["diagnosis", "tenosynovitis", "tenosynovitis|tendinitis|tendonitis|tendinopathy"],
  ["diagnosis", "sprain", "sprains?|strains?"],
  ["diagnosis", "meniscal tear", "menisc\\w* (?:\\w+ ){0,3}tear|tear[^.]{0,40}menisc\\w*"],
  [
    "diagnosis",
    "rotator cuff tear",
    "rotator cuff (?:tear|rupture)|(?:supraspinatus|full[- ]thickness|partial[- ]thickness) tear",
  ],
  ["diagnosis", "carpal tunnel syndrome", "carpal tunnel|\\bCTS\\b"],
  ["diagnosis", "osteoarthritis", "osteo-?arthr\\w*|arthrosis|arthritis|degenerative joint|chondromalacia"],
  ["diagnosis", "CRPS", "\\bCRPS\\b|complex regional|\\bRSD\\b"],
  ["diagnosis", "fracture", "fractures?"],
  ["diagnosis", "diabetes", "diabet\\w*|\\bDM2?\\b"],
  ["diagnosis", "depression", "depress\\w*|low mood"],
  ["diagnosis", "postherpetic neuralgia", "post-?herpetic\\w*|shingles"],
  ["diagnosis", "hypertension", "hypertensi\\w*|high blood pressure|\\bHTN\\b"],
  ["diagnosis", "kidney disease", "kidney|renal|creatinine"],
  ["function", "litigation", "litigation|lawsuit|court case|legal trouble"],
  ["procedure", "sedation", "sedation|sedated"],
  ["diagnosis", "fibromyalgia", "fibromyalgia"],
  ["diagnosis", "insomnia", "insomnia|sleep (?:disturbance|disorder)"],
  ["diagnosis", "ulcer", "ulcers?|black stools?|melena|GI bleed\\w*|gastrointestinal (?:bleed|event)\\w*"],
  ["diagnosis", "spasticity", "spastic\\w*|multiple sclerosis|spinal cord injury"],
  ["diagnosis", "erectile dysfunction", "erectile|impotence"],
  ["function", "work goal", "return[- ]to[- ]work|\\bRTW\\b|back (?:at|to|on) (?:work|the floor)"],
  [
    "function",
    "homebound",
    "home-?bound|confined to (?:the )?home|house-?bound|drove himself|drove herself|cannot drive|drives",
  ],
  ["function", "self care", "bath(?:e|es|ing)|dress(?:es|ing)?|toilet\\w*|feeding"],
  ["function", "smoking", "smok\\w*|tobacco"],
  [
    "outcome",
    "side effects",
    "side effects?|adverse (?:effects?|reactions?|constipation)|constipation|bowels? slow|drows\\w*|dizz\\w*|nausea|foggy|upset stomach|no stomach upset",
  ],
  ["outcome", "agreement", "(?:opioid|pain|narcotic|medication) (?:agreement|contract)|contract|agreement"],
  ["outcome", "weaning", "wean\\w*|taper\\w*"],
];

/** All concepts: drugs by class, treatments, tests, devices, findings, diagnoses, function and outcomes. */
export const CONCEPTS: readonly Concept[] = [
  ...DRUGS.map(([name, words]): Concept => ({ name, kind: "drug", pattern: new RegExp(`\\b(?:${words})\\b`, "i") })),
  ...OTHERS.map(
    ([kind, name, words]): Concept => ({ name, kind, pattern: new RegExp(`\\b(?:${words})(?![a-z])`, "i") }),
  ),
];

/** The concepts that a text names, in the order of the lexicon. "Injection" falls away beside a named kind of injection. */
export function conceptsIn(text: string): Concept[] {
  const found = CONCEPTS.filter((concept) => concept.pattern.test(text));
  const special = found.some(
    ({ name }) => name === "epidural injection" || name === "facet procedure" || name === "trigger points",
  );
  return special ? found.filter(({ name }) => name !== "injection") : found;
}

/** The concept of that name. Throws when the lexicon has none, which is a mistake in a rule. */
export function conceptNamed(name: string): Concept {
  const concept = CONCEPTS.find((candidate) => candidate.name === name);
  if (!concept) throw new Error(`No concept ${name}.`);
  return concept;
}
