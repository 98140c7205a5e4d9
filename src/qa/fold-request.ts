/**
 * Brings the ways in which one treatment is written to the same words: abbreviations spelled out, brand names made generic,
 * numbers as digits, plurals singular. For comparing only; never shown.
 */
const SPELLED_OUT: Record<string, string> = {
  // treatments and tests
  ac: "acromioclavicular",
  acdf: "anterior cervical discectomy fusion",
  cbt: "cognitive behavioral therapy",
  cpm: "continuous passive motion",
  ct: "computed tomography",
  dme: "equipment",
  ekg: "electrocardiogram",
  ecg: "electrocardiogram",
  emg: "electromyography",
  electromyogram: "electromyography",
  electrodiagnostic: "electromyography nerve conduction",
  esi: "epidural steroid injection",
  esis: "epidural steroid injection",
  tfesi: "transforaminal epidural steroid injection",
  lesi: "lumbar epidural steroid injection",
  mbb: "medial branch block",
  fce: "functional capacity evaluation",
  frp: "functional restoration program",
  hep: "home exercise program",
  ice: "cold",
  if: "interferential",
  mri: "magnetic resonance imaging",
  ncs: "nerve conduction",
  ncv: "nerve conduction",
  ot: "occupational therapy",
  physiotherapy: "physical therapy",
  pt: "physical therapy",
  rfa: "radiofrequency ablation",
  scs: "spinal cord stimulator",
  tens: "transcutaneous electrical nerve stimulation",
  udt: "urine drug test",
  uds: "urine drug test",
  screen: "test",
  screening: "test",
  toxicology: "drug test",
  chiro: "chiropractic",
  chiropractor: "chiropractic",
  manipulation: "chiropractic",
  acu: "acupuncture",
  xray: "radiograph",
  psych: "psychological",
  psychology: "psychological",
  consult: "consultation",
  eval: "evaluation",
  assessment: "evaluation",
  orthosis: "brace",
  electromyographic: "electromyography",
  // places and words of a request
  bl: "bilateral",
  bilat: "bilateral",
  lt: "left",
  rt: "right",
  le: "lower extremity",
  les: "lower extremity",
  ue: "upper extremity",
  ues: "upper extremity",
  extremities: "extremity",
  cspine: "cervical spine",
  lspine: "lumbar spine",
  tspine: "thoracic spine",
  neck: "cervical",
  back: "lumbar",
  lumbosacral: "lumbar",
  dos: "date service",
  f: "follow",
  fu: "follow up",
  postop: "postoperative",
  preop: "preoperative",
  purch: "purchase",
  retro: "retrospective",
  retroactive: "retrospective",
  session: "visit",
  sessions: "visit",
  treatments: "visit",
  wk: "week",
  wks: "week",
  mo: "month",
  mos: "month",
  tab: "tablet",
  tabs: "tablet",
  caps: "capsule",
  rx: "prescription",
  // brand names of what is disputed most
  ambien: "zolpidem",
  apap: "acetaminophen",
  celebrex: "celecoxib",
  cymbalta: "duloxetine",
  duragesic: "fentanyl",
  fexmid: "cyclobenzaprine",
  flexeril: "cyclobenzaprine",
  gralise: "gabapentin",
  lidoderm: "lidocaine",
  lyrica: "pregabalin",
  mobic: "meloxicam",
  motrin: "ibuprofen",
  naprosyn: "naproxen",
  anaprox: "naproxen",
  neurontin: "gabapentin",
  norco: "hydrocodone acetaminophen",
  vicodin: "hydrocodone acetaminophen",
  nucynta: "tapentadol",
  oxycontin: "oxycodone",
  percocet: "oxycodone acetaminophen",
  prilosec: "omeprazole",
  protonix: "pantoprazole",
  robaxin: "methocarbamol",
  skelaxin: "metaxalone",
  soma: "carisoprodol",
  tylenol: "acetaminophen",
  topamax: "topiramate",
  ultracet: "tramadol acetaminophen",
  ultram: "tramadol",
  valium: "diazepam",
  viagra: "sildenafil",
  voltaren: "diclofenac",
  xanax: "alprazolam",
  zanaflex: "tizanidine",
  zofran: "ondansetron",
};

const NUMBER_WORDS: Record<string, string> = {
  once: "1",
  one: "1",
  single: "1",
  twice: "2",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  fifteen: "15",
  sixteen: "16",
  eighteen: "18",
  twenty: "20",
  thirty: "30",
};

/** Words that a request may have or lack without becoming another. */
const FILLER = new Set(
  "a an and at by for from in into of on or per the to with was were request requested x time qty quantity unit unspecified up each every day".split(
    " ",
  ),
);

/** The folded words of a request, fillers left out; numbers stand as words of digits. */
export function foldRequest(request: string): string[] {
  return request
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/\bx-?rays?\b/g, " xray ")
    .replace(/\b([clt])-spine\b/g, " $1spine ")
    .replace(/\bw\/o\b/g, " without ")
    .replace(/\bw\//g, " with ")
    .replace(/\bpost[- ]?op(erative)?(ly)?\b/g, " postop ")
    .replace(/\bpre[- ]?op(erative)?(ly)?\b/g, " preop ")
    .replace(/(\d)\s*[x×]\s*(\d)/g, "$1 $2")
    .replace(/(\d),(\d{3})\b/g, "$1$2")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .split(/[^a-z0-9.]+|\.(?!\d)/)
    .flatMap((word) => (SPELLED_OUT[word] ?? NUMBER_WORDS[word] ?? singular(word)).split(" "))
    .filter((word) => word !== "" && !FILLER.has(word));
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}

const isNumber = (word: string) => /^\d/.test(word);
/** Numbers tell two requests for one drug apart, but the drug's name says more. */
const NUMBER_WEIGHT = 0.4;

/** How alike two requests are, 0 to 1: weighted Dice of their folded words; naming opposite sides halves it. */
export function compareRequests(a: string, b: string): number {
  const left = new Set(foldRequest(a));
  const right = new Set(foldRequest(b));
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (isNumber(word) ? NUMBER_WEIGHT : 1), 0);
  const total = weigh(left) + weigh(right);
  if (total === 0) return a.trim() === b.trim() ? 1 : 0;
  const score = (2 * weigh([...left].filter((word) => right.has(word)))) / total;
  const opposite = (x: Set<string>, y: Set<string>) =>
    x.has("left") && !x.has("right") && y.has("right") && !y.has("left");
  return opposite(left, right) || opposite(right, left) ? score / 2 : score;
}
