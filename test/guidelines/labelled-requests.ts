/**
 * Requests as they stand on request forms, with brands, shorthand and misspellings, and the excerpts that answer them:
 * `request | day | diagnoses | any of these excerpts first`. Written for this test; of no patient.
 */
const LINES = `
Vicodin ES 7.5/750 #120 | 2010-11-15 | LBP | mtus-chronic-pain-2009/hydrocodone, mtus-chronic-pain-2009/opioids-ongoing
oxycodne IR 30mg #180 | 2013-08-15 | FBSS | mtus-chronic-pain-2009/oxycodone, mtus-chronic-pain-2009/opioids-ongoing
tramadal 50mg #100 | 2013-11-15 | shoulder pain | mtus-chronic-pain-2009/tramadol
MS Contin 30 mg q12h #60 | 2013-07-15 | chronic LBP | mtus-chronic-pain-2009/morphine-er, mtus-chronic-pain-2009/opioids-ongoing
fentanyl lollipops 400 mcg #30 | 2011-02-15 | failed back surgery syndrome | mtus-chronic-pain-2009/transmucosal-fentanyl
Suboxone 8/2 mg film #60 | 2013-10-15 | opioid dependence | mtus-chronic-pain-2009/buprenorphine
nucinta ER 100mg | 2015-03-15 | neck pain | odg/pain/tapentadol, mtus-chronic-pain-2009/opioids-ongoing, mtus-chronic-pain-2009/morphine-er
SOMA 350 #120 | 2010-01-15 | cervical strain | mtus-chronic-pain-2009/carisoprodol
Amrix 15mg qhs | 2012-05-15 | neck strain | mtus-chronic-pain-2009/cyclobenzaprine, mtus-chronic-pain-2009/muscle-relaxants
tizanadine 4 mg #90 | 2015-01-15 | chronic LBP | mtus-chronic-pain-2009/tizanidine, mtus-chronic-pain-2009/muscle-relaxants
Skelaxin 800 mg #90 | 2012-08-15 | cervical spasm | mtus-chronic-pain-2009/orphenadrine-class, mtus-chronic-pain-2009/muscle-relaxants
Feldene 20 mg | 2012-12-15 | knee pain | mtus-chronic-pain-2009/nsaids, mtus-chronic-pain-2009/nsaid-specific, mtus-chronic-pain-2009/anti-inflammatory
Duexis 800/26.6 #90 | 2014-10-15 | GERD;knee OA | mtus-chronic-pain-2009/nsaids, mtus-chronic-pain-2009/nsaid-specific, mtus-chronic-pain-2009/ppi-gi-risk
Dexilant 60 | 2014-07-15 | GERD | mtus-chronic-pain-2009/ppi-gi-risk
Gralise 600 mg 3 tabs with evening meal #90 | 2014-05-15 | lumbar radiculopathy | mtus-chronic-pain-2009/gabapentin, mtus-chronic-pain-2009/aed-general
Lamictal 100mg | 2013-03-15 | neuropathic pain | mtus-chronic-pain-2009/aed-general
amitryptiline 10 mg | 2012-01-15 | neuropathy | mtus-chronic-pain-2009/tricyclics, mtus-chronic-pain-2009/antidepressants
duloxitine 60mg | 2013-09-15 | chronic pain | mtus-chronic-pain-2009/duloxetine, mtus-chronic-pain-2009/antidepressants
Restoril 15mg qhs #30 | 2012-12-15 | insomnia;chronic pain | mtus-chronic-pain-2009/benzodiazepines
Fioricet #60 1 po q6h prn HA | 2013-02-15 | headache | mtus-chronic-pain-2009/barbiturate-analgesics
Lunesta 3mg qhs #30 | 2014-12-15 | insomnia | odg/pain/zolpidem, odg/mental/insomnia-sedatives
Provigil 200mg qam | 2012-08-15 | opioid sedation | odg/pain/armodafinil
ondansatron ODT | 2015-02-15 | nausea | odg/pain/ondansetron
Theramine #90 | 2013-02-15 | chronic pain | odg/pain/medical-food
testostrone cyp 200mg IM q2wks | 2015-05-15 | opioid induced hypogonadism | mtus-chronic-pain-2009/testosterone
lidoderm pathces #60 | 2014-11-15 | neuropathic pain | mtus-chronic-pain-2009/lidoderm
voltarin gel 100g x2 | 2014-04-15 | hand OA | mtus-chronic-pain-2009/topical-nsaid
FCL 20/4/5% 180gm | 2014-11-15 | neck pain | mtus-chronic-pain-2009/topical-analgesics, mtus-chronic-pain-2009/topical-not-supported
gaba/keto/lido cream 240g | 2014-08-15 | LBP | mtus-chronic-pain-2009/topical-analgesics, mtus-chronic-pain-2009/topical-not-supported
Medrox ointment 120 gm | 2012-10-15 | neck pain | mtus-chronic-pain-2009/topical-analgesics, mtus-chronic-pain-2009/salicylate-topicals, mtus-chronic-pain-2009/capsaicin-topical
Qutenza 8% patch application in office | 2013-09-15 | neuropathic pain foot | mtus-chronic-pain-2009/capsaicin-topical
CMT 2 x 4 weeks cervical/lumbar | 2014-05-15 | cervical sprain;lumbar sprain | mtus-chronic-pain-2009/manual-therapy
physcial therpy 3x4 c-spine | 2014-08-15 | neck pain | mtus-chronic-pain-2009/physical-medicine
pool therapy 2x4 | 2011-08-15 | obesity;lumbar DDD | mtus-chronic-pain-2009/aquatic-therapy
accupunture x 6 | 2013-09-15 | LBP | mtus-acupuncture-2007/acupuncture
acupuncture w/ e-stim 2x4 | 2015-11-15 | LBP | mtus-acupuncture-2007/electroacupuncture, mtus-acupuncture-2007/acupuncture
myofascial release 2x3 | 2014-09-15 | myofascial pain | mtus-chronic-pain-2009/massage
work conditionning 2x4 | 2014-11-15 | lumbar strain | mtus-chronic-pain-2009/work-conditioning
NCFRP 2 week trial | 2014-03-15 | chronic low back pain;depression | mtus-chronic-pain-2009/frp-criteria
neurofeedback 8 sessions | 2014-10-15 | chronic pain;anxiety | mtus-chronic-pain-2009/biofeedback
psychological clearance for SCS | 2014-07-15 | FBSS | mtus-chronic-pain-2009/psych-evaluation
HHA 6 hours/day | 2013-11-15 | quadriparesis | mtus-chronic-pain-2009/home-health
home stim unit (transcutaneous) w/ electrodes | 2012-04-15 | LBP | mtus-chronic-pain-2009/tens
inferential unit | 2012-05-15 | neck pain | mtus-chronic-pain-2009/interferential
MENS device | 2013-03-15 | chronic pain | mtus-chronic-pain-2009/microcurrent
P-stim x 4 treatments | 2013-12-15 | LBP | mtus-chronic-pain-2009/pens
US treatments 2x4 lumbar | 2014-03-15 | LBP | mtus-chronic-pain-2009/ultrasound
cold laser treatments 2x6 | 2013-02-15 | neck pain | mtus-chronic-pain-2009/lllt
LSO back brace | 2013-11-15 | lumbar sprain | acoem-2004/ch12/physical-methods
cock-up brace R | 2013-05-15 | CTS | acoem-2004/ch11/splint-injection
tennis elbow strap | 2013-06-15 | lateral epicondylitis | acoem-elbow-2007/epicondylalgia, odg/elbow/splint
arch supports bilateral | 2013-09-15 | plantar fasciitis | acoem-2004/ch14/orthotics-therapy
Polar Care unit 2 wk rental | 2012-10-15 | RTC tear | odg/shoulder/cryotherapy
DVT pump with wraps | 2014-03-15 | s/p RCR | odg/knee/cpm-dvt
front wheeled walker | 2013-07-15 | TKA | odg/knee/dme
Tempurpedic mattress | 2012-06-15 | LBP | odg/knee/hospital-bed
treadmill for home | 2012-01-15 | LBP | odg/low-back/gym, mtus-chronic-pain-2009/exercise
ILESI L4-5 | 2014-06-15 | HNP L4-5;radiculopathy | mtus-chronic-pain-2009/esi
trans-foraminal ESI L4 R | 2013-06-15 | lumbar radiculitis | mtus-chronic-pain-2009/esi
myofascial trigger pt inj x 4 lumbar | 2012-11-15 | myofascial pain | mtus-chronic-pain-2009/trigger-point
RFA L3, L4, L5 MB bilat | 2014-06-15 | facet syndrome | acoem-2004/ch12/facet, odg/low-back/facet-rf
SIJ inj R | 2015-04-15 | sacroilitis | odg/low-back/sij-injection
GON block bilateral | 2014-11-15 | occipital neuralgia | acoem-2004/ch8/injections
stelate ganglion blk R | 2014-05-15 | CRPS | mtus-chronic-pain-2009/crps-sympathetic-blocks
dextrose prolo injections x 6 | 2014-04-15 | low back pain | mtus-chronic-pain-2009/prolotherapy
hylauronic acid inj knee x5 | 2014-02-15 | OA knee | odg/knee/hyaluronic
neurostimulator trial percutaneous leads T8 | 2014-09-15 | failed back surgery syndrome | mtus-chronic-pain-2009/scs
kenalog inj to R subacromial space | 2012-11-15 | bursitis | acoem-2004/ch9/injection
MRI Lt shldr | 2013-05-15 | impingement | acoem-2004/ch9/imaging
R knee MR | 2014-05-15 | knee pain | acoem-2004/ch13/imaging
L-spine flex/ex x-rays | 2013-10-15 | spondylolisthesis | acoem-2004/ch12/imaging
electomyography left leg | 2014-08-15 | sciatica | acoem-2004/ch12/edx
nerve conduction study b/l upper ext | 2013-07-15 | cervical radiculopathy | acoem-2004/ch8/edx
functional cap eval | 2013-01-15 | shoulder | acoem-2004/ch7/fce, odg/fitness/fce
urine tox GC/MS confirmation | 2013-03-15 | chronic pain | mtus-chronic-pain-2009/drug-testing
DNA test for narcotic risk | 2014-05-15 | chronic opioid use | odg/pain/genetic-testing
pre-op CBC, CMP, PT/PTT, UA | 2014-08-15 | lumbar HNP | odg/low-back/preop-labs
Neuro-monitoring | 2014-06-15 | fusion | odg/low-back/ionm
hemilami + microdiskectomy L5-S1 | 2013-02-15 | herniated disc | acoem-2004/ch12/surgery-decompression
TLIF L5-S1 with instrumentation | 2013-04-15 | spondylolisthesis | acoem-2004/ch12/fusion
ant. cervical discectomy fusion C5-6 | 2013-05-15 | HNP | acoem-2004/ch8/surgery
RTC repair, Mumford, SAD R | 2014-09-15 | full thickness RTC tear | acoem-2004/ch9/rotator-cuff, acoem-2004/ch9/surgery-general
1st dorsal compartment release | 2014-09-15 | DeQuervain's | acoem-2004/ch11/tendon-surgery
ulnar n. decompression at elbow | 2013-08-15 | cubital tunnel | acoem-elbow-2007/cubital-tunnel
total knee arthoplasty | 2014-10-15 | OA | odg/knee/arthroplasty
postoperative therapy x12 tennis elbow release | 2014-05-15 | lateral epicondylitis | mtus-postsurgical-2009/epicondylitis, mtus-postsurgical-2009/general-rules
PT post ACDF 24 visits | 2014-12-15 | cervical HNP | mtus-postsurgical-2009/cervical-fusion, mtus-postsurgical-2009/cervical-discectomy, mtus-postsurgical-2009/general-rules
OT post wrist scope TFCC debridement 16v | 2013-12-15 | TFCC tear | mtus-postsurgical-2009/tfcc, mtus-postsurgical-2009/general-rules
Senokot-S #120 | 2017-04-15 | constipation from opioids | mtus-chronic-pain-2016/oic
norco #40 post-op pain | 2017-05-15 | s/p arthroscopy | mtus-opioids-2016/postoperative, mtus-opioids-2016/maintenance
Oxycontin wean over 3 mos | 2017-03-15 | opioid dependence | mtus-opioids-2016/tapering
Suboxone film 8-2 | 2021-03-15 | opioid dependence | mtus-acoem/opioids/2017
Lyrica 100 tid | 2019-05-15 | neuropathic pain | mtus-acoem/chronic-pain/2017
spirometry | 2021-10-15 | occupational asthma | mtus-acoem/asthma/2020
EMDR x 12 | 2020-01-15 | PTSD | mtus-acoem/mental-health/2018-ptsd
hip MRA R | 2018-11-15 | hip labral tear | mtus-acoem/hip-groin/2011
lidocaine/gabapentin compounded cream | 2020-08-15 | neuropathic pain | mtus-formulary-2018/compounded, mtus-acoem/chronic-pain/2017
gym membership 12 months | 2019-10-15 | LBP | odg/low-back/gym, mtus-acoem/low-back/2019
special fill oxycodone 4 days initial visit | 2019-02-15 | acute fracture | mtus-formulary-2018/special-fill, mtus-acoem/opioids/2017
`;

export const LABELLED_REQUESTS = LINES.trim()
  .split("\n")
  .map((line) => {
    const [request = "", date = "", diagnoses = "", first = ""] = line.split(" | ");
    return { request, date, diagnoses: diagnoses.split(";"), first: first.split(", ") };
  });
