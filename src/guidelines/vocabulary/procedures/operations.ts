/** Operations, the more particular words with the more particular operation. The form is that of `procedures.ts`. */
export const OPERATIONS = `
sacroiliac fusion | surgery
  si fusion; si joint fusion; sacroiliac joint fusion; 27279; sij fusion; sacroiliac fixation; ifuse; sij
  arthrodesis; si joint arthrodesis; sacroiliac arthrodesis; sacroiliac joint arthrodesis; i-fuse
lumbar fusion | surgery
  spinal fusion; lumbar spine fusion; tlif; plif; alif; xlif; posterior lumbar fusion; interbody fusion; 22633;
  22630; lumbar interbody fusion; olif; posterolateral fusion; llif; anterior lumbar; posterior spinal fusion; dlif;
  artificial disc replacement lumbar; 22612; fusion; instrumented fusion; axialif; arthrodesis; psf; 360 fusion;
  spine fusion; lumbar arthrodesis; interbody; pedicle screw; pedicle screws; lumbar disc replacement; lumbar
  artificial disc; fusions; fusion surgery; revision fusion; pseudarthrosis; pseudoarthrosis; posterior fusion;
  anterior fusion; lateral fusion; anterior interbody; posterior interbody; anterior lumbar interbody;
  transforaminal interbody; transforaminal lumbar interbody; posterior lumbar interbody; extreme lateral; lumbar
  interbody; 22558; 22840; 22842; prodisc; prodisc l; psif; plf; pslf; mis tlif; mi-tlif; anterior/posterior fusion;
  lumbosacral fusion; alif/plif; iliac crest bone graft; bone graft; interbody cage; lumbar reconstruction; lumbar
  stabilization
lumbar decompression | surgery
  discectomy; laminectomy; microdiscectomy; laminotomy; hemilaminectomy; lumbar discectomy; lumbar laminectomy;
  63030; 63047; laminoforaminotomy; decompression laminectomy; microdecompression; foraminotomy; lumbar
  decompression surgery; micro discectomy; micro-discectomy; hemilaminotomy; microlaminectomy; laminectomies;
  endoscopic discectomy; spine surgery; lumbar surgery; lumbar spine surgery; back surgery; facetectomy;
  decompression; micro lumbar decompression; mild procedure; minimally invasive lumbar; coflex; x-stop;
  interspinous; decompression lumbar; lumbar disc surgery; lumbar diskectomy; foramenotomy; micro decompression;
  microlumbar; microlumbar decompression; microlumbar discectomy; microscopic discectomy; microsurgical;
  nucleoplasty; percutaneous discectomy; percutaneous disc decompression; disc decompression; ided; endoscopic
  decompression; laminoplasty lumbar; hemi-laminectomy; hemi laminectomy; lumbar laminotomy; disc excision;
  herniated disc surgery; lumbar foraminotomy; lumbar microdiscectomy; 62287; 63042; 63005; 63012; spinal surgery;
  idet; intradiscal electrothermal; annuloplasty; sequestrectomy; discectomies; mld; micro disc; micro lumbar;
  lumbar lami
cervical fusion | surgery
  acdf; anterior cervical discectomy; anterior cervical fusion; anterior cervical discectomy and fusion; 22551;
  cervical disc replacement; artificial disc; cervical discectomy; cervical laminectomy; 63020; cervical
  arthroplasty; artificial disc replacement; posterior cervical fusion; disc arthroplasty; total disc replacement;
  cervical decompression; cervical laminoplasty; cervical surgery; neck surgery; tdr; adr; laminoplasty; disc
  replacement; acdfs; acdif; acf; anterior cervical; anterior cervical decompression; cervical spine fusion;
  cervical spine surgery; cervical discectomy and fusion; cervical foraminotomy; cervical laminotomy; c-spine
  fusion; pcdf; posterior cervical; corpectomy; cervical corpectomy; prestige; mobi-c; mobi c; prodisc c; cervical
  disc; cervical total disc; ctdr; cda; cervical disc surgery; anterior discectomy; 22554; 22845; 22856; 22600;
  63075; anterior cervical fusions; acd; cervical microdiscectomy; cervical decompression and fusion; cervical
  hardware; anterior discectomy and fusion; cervical reconstruction
rotator cuff repair | surgery
  rcr; rotator cuff; cuff repair; 29827; arthroscopic rotator cuff repair; 23412; 23420; rtc repair; rtcr; rc
  repair; rotator cuff surgery; rtc; rtc surgery; supraspinatus repair; subscapularis repair; rotator cuff
  debridement; rotator cuff reconstruction; rotator repair; rotator cuff tear; superior capsular reconstruction;
  cuff debridement; revision rotator cuff; mini-open; mini open; massive rotator cuff; mini-open rotator; rotator
  cuff tendon; rotator cuff tendon repair
subacromial decompression | surgery
  sad; acromioplasty; mumford; distal clavicle; distal clavicle resection; distal clavicle excision; 29826; asad;
  29824; impingement surgery; acromial decompression; bursectomy; subacromial bursectomy; neer; dce; dcr; distal
  clavicular; distal clavicular resection; distal clavicular excision; ac joint resection; ac joint excision;
  subacromial decompressions; mumford procedure; acromioclavicular resection; sub-acromial decompression; sub
  acromial decompression; distal claviculectomy; claviculectomy; clavicle resection; clavicle excision;
  acromioplasties; shoulder decompression; coracoacromial; ac joint surgery; ac resection; coplaning; subacromial
  space decompression; impingement release; subacromial debridement; ac joint arthroplasty; acromioclavicular joint
slap repair | surgery
  biceps tenodesis; labral repair; slap; labrum; labrum repair; bankart; 29807; 29828; tenodesis; biceps tenotomy;
  glenoid labrum; bankart repair; labral debridement; capsulorrhaphy; 29806; biceps tenodeses; biceps surgery; bicep
  tenodesis; bicep tenotomy; labral; labral surgery; superior labral; superior labrum; biceps repair; distal biceps
  repair; distal biceps; anterior labral; capsulorraphy; capsular shift; shoulder stabilization; bankhart; latarjet;
  shoulder instability surgery; slap debridement; labrum debridement; labral tear; labral reconstruction; biceps
  tendon; tenotomy
shoulder surgery | surgery
  shoulder arthroscopy; shoulder manipulation under anesthesia; capsular release; 29825; 23700; lysis of adhesions
  shoulder; arthroscopic shoulder; right shoulder surgery; left shoulder surgery; mua; manipulation under
  anesthesia; capsulotomy; shoulder arthroscopic; diagnostic shoulder arthroscopy; shoulder debridement; adhesive
  capsulitis; frozen shoulder; shoulder operation; shoulder mua; mua shoulder; capsular releases; arthroscopic
  capsular release; shoulder manipulation; arthroscopic lysis of adhesions; shoulder scope; shoulder arthroscopy
  surgery; arthroscopic shoulder surgery; shoulder arthroscopic surgery; shoulder exam under anesthesia; exam under
  anesthesia; eua; shoulder examination under anesthesia; 29822; 29823; arthroscopic lysis; shoulder synovectomy;
  capsulectomy; capsulolysis; os acromiale
shoulder arthroplasty | surgery
  total shoulder; shoulder replacement; reverse total shoulder; total shoulder arthroplasty; tsa; hemiarthroplasty;
  23472; reverse shoulder; total shoulder replacement; rtsa; reverse tsa; tsr; shoulder hemiarthroplasty; reverse
  shoulder arthroplasty; shoulder joint replacement; shoulder arthroplasties; reverse arthroplasty
carpal tunnel release | surgery
  ctr; carpal tunnel surgery; 64721; 29848; endoscopic carpal tunnel; ectr; median nerve decompression; carpal
  release; carpal tunnel decompression; median nerve release; carpal tunnel syndrome surgery; ctrs; cts release; cts
  surgery; ectrs; octr; carpal tunnel; median nerve; cts decompression; open carpal tunnel; transverse carpal
  ligament; carpal ligament release; median neurolysis; median nerve neurolysis; carpal surgery; guyon; guyon's
  canal
trigger finger release | surgery
  a1 pulley; trigger thumb release; 26055; trigger release; a1 pulley release; trigger finger; trigger thumb;
  trigger digit; trigger digit release; pulley release; tfr; a-1 pulley; a-1 pulley release; triggering release;
  trigger finger surgery; trigger thumb surgery; trigger digits; tendon sheath release; tendon sheath incision;
  tenovaginotomy; trigger fingers; trigger surgery; digit release; thumb trigger; thumb trigger release; finger
  trigger; finger trigger release; ring finger release; stenosing tenosynovitis release; trigger finger rls; trigger
  rls
de quervain release | surgery
  dequervain; de quervain's; de quervains; first dorsal compartment; 25000; dequervain's; dequervains; first dorsal
  compartment release; radial styloid tenosynovitis; first extensor compartment; 1st dorsal compartment; 1st dorsal
  compartment release; dequervain release; de quervains release; dequervains release; 1st extensor compartment;
  dorsal compartment release; dorsal compartment; first dorsal; 1st dorsal; dequervain surgery; quervain; quervains;
  quervain's; extensor compartment release; tenosynovectomy; dequervein; dequervian
ganglion excision | surgery
  ganglion; ganglion cyst; ganglionectomy; ganglion cyst excision; ganglion cyst removal; dorsal ganglion; volar
  ganglion; wrist cyst; cyst excision; cyst removal; mass excision; wrist mass; excision of ganglion; excision
  ganglion; 25111; mucous cyst; excision of mass
tfcc repair | surgery
  tfcc; triangular fibrocartilage; wrist arthroscopy; 29846; tfcc debridement; tfcc reconstruction; tfc; wrist
  scope; ulnar shortening; ulnar shortening osteotomy; arthroscopic wrist; wrist arthroscopic; wrist debridement;
  triangular fibrocartilage complex; wrist surgery; scapholunate repair; scapholunate; wrist ligament; proximal row
  carpectomy; wrist fusion; wrist arthrodesis; cmc arthroplasty; lrti; thumb arthroplasty; basal joint arthroplasty;
  trapeziectomy; hand surgery; 25447
flexor tendon repair | surgery
  tendon repair; 26356; flexor tendon; extensor tendon repair; flexor tendons; tendon laceration repair; laceration
  repair; tendon reconstruction; extensor tendon; zone 2; zone ii; tendon graft; fdp repair; fds repair; finger
  tendon; tendon transfer; digital nerve repair; nerve repair; tenolysis hand
fracture fixation | surgery
  orif; open reduction; internal fixation; hardware removal; open reduction internal fixation; 25607; fracture
  repair; distal radius; 27814; open reduction/internal fixation; fracture surgery; fracture orif; percutaneous
  pinning; crpp; im nail; intramedullary nail; intramedullary; external fixation; closed reduction; nonunion;
  nonunion repair; malunion; ex fix; bimalleolar; trimalleolar; distal fibula; fibula orif; colles; tibial plateau;
  scaphoid fracture; kyphoplasty; vertebroplasty; fracture reduction; orif ankle; orif wrist; orif distal; 25609;
  27792; 27766; reduction and fixation
cubital tunnel release | surgery
  cubital tunnel; ulnar nerve; ulnar nerve transposition; ulnar nerve decompression; ulnar transposition; ulnar
  nerve release; 64718; cubital release; cubital tunnel surgery; cubital decompression; ulnar decompression; ulnar
  nerve anterior transposition; ulnar anterior transposition; anterior transposition; ulnar n; ulnar neurolysis;
  ulnar nerve neurolysis; ulnar neuroplasty; in situ ulnar; submuscular transposition; subcutaneous transposition;
  cubital; elbow ulnar; cubital tunnel syndrome surgery; nerve transposition; ulnar nerve surgery; transposition;
  ulnar nerve at the elbow; ulnar nerve decompression at elbow; ulnar tunnel release; medial epicondylectomy; radial
  tunnel release; radial tunnel; radial nerve decompression; ulnar release
epicondylitis surgery | surgery
  epicondyle debridement; epicondylectomy; lateral epicondyle release; epicondylar release; 24358; 24359; epicondyle
  release; tennis elbow surgery; tennis elbow release; epicondylar debridement; lateral epicondylar debridement;
  extensor debridement; nirschl; ecrb debridement; ecrb release; lateral release elbow; common extensor; lateral
  epicondylitis surgery; epicondylitis release; epicondyle surgery; epicondylar surgery; tenex; ecrb; ecrb repair;
  extensor release; extensor tendon debridement; lateral epicondylitis release; medial epicondylitis release; medial
  epicondyle release; medial epicondyle debridement; extensor carpi radialis; golfer's elbow surgery; flexor
  pronator; common extensor release; common extensor tendon; elbow debridement; elbow arthroscopy; elbow scope;
  elbow arthroscopic; elbow surgery; arthroscopic elbow; tennis elbow operation; fasciotomy elbow; lateral elbow
  release; elbow release; percutaneous tenotomy; lateral epicondyle; lateral epicondylar; extensor origin; extensor
  tendon release
meniscectomy | surgery
  menisectomy; menisectomies; meniscus; meniscus repair; partial medial meniscectomy; knee arthroscopy; medial
  meniscectomy; 29881; 29880; meniscal repair; arthroscopic meniscectomy; pmm; partial meniscectomy; meniscal
  debridement; knee scope; knee arthroscopic; meniscal; knee arthroscopic surgery; arthroscopic knee; plm; meniscus
  tear; lateral meniscectomy; 29882; synovectomy; loose body; medial meniscus; lateral meniscus; pmms; arthroscopic
  partial; partial menisectomy; meniscal surgery; meniscus surgery; knee surgery; knee debridement; arthroscopic
  knee surgery; knee arthroscopies; meniscal repairs; meniscal root; root repair; meniscus debridement; loose body
  removal; loose bodies; plica; plica excision; meniscal transplant; knee synovectomy; 29876; 29875; 29870;
  diagnostic knee; diagnostic arthroscopy knee; menisci; meniscus excision; meniscal excision; meniscectomies;
  lateral menisectomy; medial menisectomy; arthroscopic partial medial; arthroscopic medial meniscectomy
acl reconstruction | surgery
  acl; acl repair; anterior cruciate; 29888; anterior cruciate ligament; aclr; pcl reconstruction; cruciate
  ligament; acl allograft; acl autograft; acl surgery; acl recon; acl revision; acl tear; acl graft; anterior
  cruciate reconstruction; revision acl; bptb; cruciate; acl-r; pcl; pcl repair; acl/pcl; mcl repair; mcl
  reconstruction; posterolateral corner; ligament reconstruction knee; anterior cruciate ligament reconstruction
patellofemoral surgery | surgery
  lateral release; chondroplasty; 29873; 29877; patellar; lateral retinacular; microfracture; lateral retinacular
  release; tibial tubercle; mpfl; patellar realignment; abrasion arthroplasty; patellofemoral; retinacular release;
  lateral retinaculum; patella realignment; fulkerson; tibial tubercle osteotomy; tibial tubercle transfer; tto;
  chondroplasty patella; patella chondroplasty; patellar chondroplasty; oats; osteochondral; cartilage restoration;
  maci; carticel; autologous chondrocyte; lateral retinacular releases; medial patellofemoral; extensor realignment;
  patella; patellectomy; patellar tendon repair; patellar tendon; quadriceps repair; quad tendon repair; lat
  release; 27425; 27422
knee arthroplasty | surgery
  tka; tkr; total knee; knee replacement; total knee arthroplasty; total knee replacement; 27447; unicompartmental;
  partial knee replacement; uka; knee arthroplasty revision; hemiarthroplasty knee; unicondylar; tkas; tkrs; tka's;
  uni knee; uka's; unicompartmental knee; unicompartmental arthroplasty; unicompartmental replacement; knee
  arthroplasties; knee joint replacement; makoplasty; mako; partial knee; patellofemoral arthroplasty;
  patellofemoral replacement; revision tka; revision total knee; revision knee; knee prosthesis; total joint; total
  joint replacement; bilateral tka; knee replacements; medial unicompartmental; uni-knee; conversion to tka; high
  tibial osteotomy; hto; knee implant; total knees; 27446; 27487; 27486
knee manipulation under anesthesia | surgery
  mua knee; knee mua; 27570; knee manipulation; manipulation under anesthesia of the knee; mua of knee; mua right
  knee; mua left knee; manipulation knee; manipulation of knee; manipulation under anesthesia knee; manipulation
  under anesthesia right knee; manipulation under anesthesia left knee; arthrofibrosis; knee lysis of adhesions; mua
  r knee; mua l knee; mua rt knee; mua lt knee; mua (r) knee; mua (l) knee
hip arthroplasty | surgery
  tha; thr; total hip; hip replacement; total hip arthroplasty; total hip replacement; 27130; hip arthroscopy; hip
  resurfacing; hip labral repair; labral repair hip; thas; thrs; total hips; hip arthroplasties; hip
  hemiarthroplasty; birmingham hip; hip scope; arthroscopic hip; hip surgery; femoroacetabular; fai surgery;
  acetabuloplasty; femoroplasty; hip labral; hip labrum; hip revision; revision tha; revision total hip; anterior
  hip; core decompression; trochanteric bursectomy; hip joint replacement; hip osteochondroplasty; 29914; 29916; hip
  debridement
ankle ligament reconstruction | surgery
  lateral ligament; brostrom; ankle arthroscopy; lateral ankle; ankle reconstruction; 27698; ankle stabilization;
  ankle surgery; ankle ligament; lateral ligament repair; lateral ligament reconstruction; ankle fusion; brostrom
  procedure; ankle arthroscopic; ankle debridement; subtalar fusion; peroneal tendon repair; foot surgery; lateral
  ankle ligament; brostrom gould; brostrom-gould; modified brostrom; ankle scope; ankle stabilisation; lateral ankle
  stabilization; lateral ankle reconstruction; lateral ankle repair; lateral ligaments; atfl repair; atfl; atfl
  reconstruction; ankle lateral; ankle ligaments; ankle arthrodesis; ankle surgeries; peroneal repair; peroneal
  tendon; peroneal; peroneal debridement; posterior tibial tendon repair; posterior tibial tendon; osteochondral
  ankle; talar dome; ankle replacement; total ankle; subtalar arthrodesis; tendon debridement ankle; triple
  arthrodesis; deltoid ligament repair; ankle synovectomy; flatfoot reconstruction; calcaneal osteotomy; lisfranc;
  midfoot fusion; 1st mtp fusion; mtp fusion; foot fusion; arthroscopic ankle; ankle instability surgery; 29898;
  29897; 27695; ankle osteotomy
neuroma excision | surgery
  neuroma; morton's neuroma; neurectomy; mortons neuroma; 28080; bunionectomy; hammertoe; plantar fasciotomy;
  plantar fascia release; plantar fascial release; tarsal tunnel release; tarsal tunnel; bunion; bunion surgery;
  bunion correction; hallux valgus correction; hammer toe; hammertoe correction; plantar fascia; plantar fascial;
  plantar fasciotomy endoscopic; endoscopic plantar fasciotomy; epf; plantar release; heel spur; heel spur
  resection; heel spur removal; calcaneal spur; morton neuroma; mortons; morton's; interdigital neuroma; neuroma
  removal; neuroma resection; neuroma surgery; cheilectomy; haglund; haglund's; toe surgery; foot osteotomy;
  metatarsal osteotomy; exostectomy; tarsal tunnel decompression; 28285; 28296; 29893; 28035; foot operation;
  accessory navicular; sesamoidectomy; toe amputation; tarsal tunnel surgery
achilles repair | surgery
  achilles; achilles tendon; 27650; achilles tendon repair; achilles rupture; gastrocnemius recession; achilles
  surgery; achilles debridement; achilles lengthening; gastroc; gastroc recession; gastrocnemius; gastroc slide;
  strayer; haglunds; achilles reconstruction; achilles tendon surgery; achilles tendon reconstruction; 27654; tendo
  achilles; tendoachilles
operation | surgery
  arthroscopy; arthroscopic; arthroscopic surgery; debridement; arthroscopic debridement; surgery; surgical
  procedure; osteotomy; arthrotomy; exploration; open repair; tenolysis; neurolysis; arthroscopies; surgical
  intervention; outpatient surgery; amputation; incision and drainage; i&d; irrigation and debridement; skin graft;
  scar revision; wound debridement; surgical repair; surgeries; hernia repair; inguinal hernia; herniorrhaphy;
  umbilical hernia; hernia; hernioplasty; 49505; diagnostic arthroscopy; surgical exploration; removal of hardware;
  removal hardware; hardware removals; removal of painful hardware; hardware; roh; hwr; screw removal; plate
  removal; pin removal; implant removal; hardware block
`;
