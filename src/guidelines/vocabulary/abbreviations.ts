/**
 * Chart shorthand, one word each: how a request writes a word of the vocabulary, and the words meant. Only shorthand that
 * means one thing in a request for treatment stands here; what is ambiguous ("pt", "sx", "us") is a phrase of a procedure.
 */
const LINES = `
inj injs inject injec injx injxn injct injectn = injection
tx txs txmt trmt = treatment
blk blks blcks = block
eval evals evalu = evaluation
decomp decompr decompress decompressive = decompression
recon reconstr = reconstruction
repl replmt replacemnt = replacement
lami lams laminec = laminectomy
hemilami = hemilaminectomy
diskectomy disectomy = discectomy
microdiskectomy microdisectomy microdisc = microdiscectomy
disko disco = discogram
shldr shld shldrs shoulde = shoulder
cerv cervicl = cervical
lumb lumbr lumbosac = lumbar
thorac = thoracic
bilat bil bilater = bilateral
occup occ = occupational
phys = physical
psychol = psychological
chiropr = chiropractic
acupunct acup acu = acupuncture
rehab rehabil = rehabilitation
inpt = inpatient
outpt = outpatient
preop = pre op
postop = post op
postsurg = post surgical
mgmt mgt mgmnt managment = management
fu fup = follow up
asst assist assistnt = assistant
surg surgy = surgery
arthrosc arthro = arthroscopic
scope scopes = arthroscopy
menisc = meniscus
topic topicl = topical
ptch ptchs = patch
stim stims = stimulator
neurostim = neurostimulator
amitrip = amitriptyline
nortrip = nortriptyline
cyclo cycloben cyclobenz = cyclobenzaprine
flurb = flurbiprofen
keto ketopro = ketoprofen
lido = lidocaine
capsac = capsaicin
gabap = gabapentin
dextro = dextromethorphan
baclo = baclofen
diclo = diclofenac
hydrocod hydroco = hydrocodone
oxycod = oxycodone
tramad = tramadol
orphen = orphenadrine
omep = omeprazole
ibup = ibuprofen
naprox = naproxen
fx fxs = fracture
xr = xray
consultn = consultation
psychotx = psychotherapy
steriod steriods = steroid
fluro = fluoroscopy
`;

/** Shorthand to the words meant. */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [shorts = "", words = ""] = line.split("=").map((part) => part.trim());
      return shorts.split(" ").map((short) => [short, words.split(" ")] as const);
    }),
);
