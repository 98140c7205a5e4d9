/** Kinds of treatment that reviewers judge by the same questions. */
export type TreatmentFamily =
  | "surgical-adjunct"
  | "postoperative-therapy"
  | "surgery"
  | "nsaid"
  | "acid-suppressant"
  | "opioid"
  | "weaned-drug"
  | "muscle-relaxant"
  | "topical"
  | "drug"
  | "drug-test"
  | "electrodiagnostics"
  | "imaging"
  | "epidural"
  | "injection"
  | "acupuncture"
  | "therapy"
  | "program"
  | "consultation"
  | "psychology"
  | "support"
  | "stimulator"
  | "equipment"
  | "other";

/** First match wins: adjuncts before the thing they name, drugs before body parts. */
const PATTERNS: [TreatmentFamily, RegExp][] = [
  [
    "surgical-adjunct",
    /\bassociated surgical|\bpre-?\s?op(?:erative)?\b|\b(?:medical|surgical|cardiac) clearance\b|\bassistant surgeon|\bsurgical assist|\binpatient stay|\blength of stay/i,
  ],
  [
    "postoperative-therapy",
    /\bpost-?\s?(?:op(?:erative)?|surg(?:ical|ery)?)\b.*\b(?:therapy|pt|ot|rehab\w*|visits?|sessions?)\b/i,
  ],
  ["surgical-adjunct", /\bpost-?\s?(?:op(?:erative)?|surgical)\b/i],
  [
    "topical",
    /\b(?:topical|cream|ointment|gel|patch(?:es)?|lotion|pads?|compound\w*|lidoderm|terocin|salonpas|voltaren gel|menthol|capsaicin|flector|pennsaid)\b(?!.*\bacupuncture)/i,
  ],
  ["drug-test", /\b(?:urine (?:drug|tox\w*)|drug (?:screen|test)\w*|uds\b|udt\b|toxicology)/i],
  [
    "opioid",
    /\b(?:norco|vicodin|lortab|hydrocodone|oxycodone|percocet|oxycontin|roxicodone|morphine|ms ?contin|kadian|opana|oxymorphone|dilaudid|hydromorphone|fentanyl|duragesic|methadone|tramadol|ultram|ultracet|nucynta|tapentadol|codeine|tylenol (?:#|no\.? ?)\d|butrans|buprenorphine|opioids?)\b/i,
  ],
  [
    "weaned-drug",
    /\b(?:soma|carisoprodol|xanax|alprazolam|ativan|lorazepam|valium|diazepam|klonopin|clonazepam|restoril|temazepam|benzodiazepines?)\b/i,
  ],
  [
    "muscle-relaxant",
    /\b(?:flexeril|fexmid|amrix|cyclobenzaprine|robaxin|methocarbamol|skelaxin|metaxalone|norflex|orphenadrine|zanaflex|tizanidine|baclofen|parafon|chlorzoxazone)\b/i,
  ],
  [
    "nsaid",
    /\b(?:naproxen|naprosyn|anaprox|aleve|ibuprofen|motrin|advil|diclofenac|voltaren|etodolac|lodine|meloxicam|mobic|celebrex|celecoxib|nabumetone|relafen|ketoprofen|indomethacin|oxaprozin|daypro|ketorolac|toradol|nsaids?|anti-?inflammator(?:y|ies))\b/i,
  ],
  [
    "acid-suppressant",
    /\b(?:omeprazole|prilosec|pantoprazole|protonix|esomeprazole|nexium|lansoprazole|prevacid|rabeprazole|aciphex|dexilant|ranitidine|zantac|famotidine|pepcid|ppi|proton pump)\b/i,
  ],
  ["electrodiagnostics", /\b(?:emg|ncv|ncs|electromyo\w*|nerve conduction|electrodiagnos\w*)\b/i],
  [
    "imaging",
    /\b(?:mri|mra|magnetic resonance|ct\b|cat scan|computed tomograph\w*|x-?rays?|radiograph\w*|ultrasound (?:imaging|of)|bone scan|arthrogram\w*|spect|dexa)\b/i,
  ],
  ["epidural", /\b(?:epidural|esi|tfesi|lesi|selective nerve root|transforaminal)\b/i],
  ["acupuncture", /\bacupuncture|\bacupressure/i],
  [
    "psychology",
    /\b(?:psycholog\w*|psychiatr\w*|cognitive behavio\w*|cbt|biofeedback|psychotherapy|behavio\w+ (?:medicine|therapy|health))\b/i,
  ],
  [
    "program",
    /\b(?:functional restoration|work (?:condition\w*|harden\w*)|multidisciplinary|interdisciplinary|gym|weight loss|home health|functional capacity|fce)\b/i,
  ],
  [
    "injection",
    /\b(?:injections?|blocks?|ablation|rhizotomy|neurotomy|radiofrequency|prp|platelet|hyaluron\w*|viscosuppl\w*|synvisc|orthovisc|monovisc|hyalgan|supartz|euflexxa|durolane|gel-?one|trigger point|botox|botulinum\w*|chemodenervation)\b/i,
  ],
  [
    "surgery",
    /\b(?:surgery(?! (?:consult|eval|follow|referral))|arthroscop\w*|transposition|neurolysis|\w+(?:ectomy|otomy|plasty|desis)|repair|fusion|discectomy|laminectomy|decompression|arthroplasty|(?:joint|knee|hip|shoulder|ankle|elbow|dis[ck]|total) replacement|replacement (?:of|surgery)|meniscectomy|debridement|reconstruction|release|removal|osteotomy|excision|orif|acromioplasty)\b/i,
  ],
  [
    "consultation",
    /\b(?:consult\w*|referral|refer|evaluat\w*|second opinion|follow[- ]?up|office visits?|toc|transfer of care|specialist|surgeon)\b/i,
  ],
  [
    "therapy",
    /\b(?:physical therap\w*|physiotherap\w*|occupational therap\w*|pt\b|ot\b|chiro\w*|manipulat\w*|manual therapy|massage|aqua\w*|hand therapy|therapeutic exercise\w*|physical medicine|rehabilitation|therapy (?:visits?|sessions?)|vestibular therapy)\b/i,
  ],
  [
    "stimulator",
    /\b(?:tens|h-?wave|interferential|neuromuscular stim\w*|electrical stim\w*|e-?stim|stimulat(?:or|ion)|traction|shock ?wave|eswt|ultrasound|laser|infrared|heat|ice|cold|cryo\w*|iontophoresis)\b/i,
  ],
  [
    "support",
    /\b(?:brac(?:e|es|ing)|splints?|orthos[ie]s|orthotics?|sling|crutch\w*|cane|walker|boot|cast|collar|immobili[sz]er|scooter|wheelchair|work ?stations?|ergonomic\w*|chair|insoles?|shoes?)\b/i,
  ],
  ["equipment", /\b(?:purchase|rental|unit|device|mattress|bed|wrap|pump|equipment|dme|supplies)\b/i],
  ["drug", /\b\d+(?:\.\d+)?\s?(?:mg|mcg)\b|#\s?\d+|\b(?:tablets?|capsules?|tabs?|caps?)\b/i],
];

/** The kind of treatment that a request is for; `other` when no word tells. */
export function readFamily(request: string): TreatmentFamily {
  return PATTERNS.find(([, pattern]) => pattern.test(request))?.[0] ?? "other";
}
