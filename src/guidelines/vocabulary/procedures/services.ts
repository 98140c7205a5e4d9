/** Programmes, psychological care, visits, services, and words that only qualify another request. The form is that of `procedures.ts`. */
export const SERVICES = `
work conditioning | program
  work hardening; work hardening/conditioning; wc/wh; wh/wc; work conditioning program; cpt 97545; 97545; 97546;
  work-hardening; work-conditioning; work simulation; industrial rehabilitation; return to work conditioning; work
  hardening program; wc program; wh program; work reconditioning; job simulation; work tolerance program
functional restoration program | program
  frp; functional restoration; multidisciplinary pain program; interdisciplinary pain program; chronic pain program;
  pain management program; ncfrp; help program; interdisciplinary program; multidisciplinary program;
  multidisciplinary evaluation; chronic pain rehabilitation program; pain rehabilitation program; cpt 97799; 97799;
  frp evaluation; biopsychosocial program; functional rehabilitation program; functional restoration prog;
  functional rehab program; pain rehab program; multidisciplinary pain management; multi-disciplinary;
  inter-disciplinary; help evaluation; help remote care; pain program; aftercare program; multidisciplinary pain;
  interdisciplinary pain; day program; day treatment program; interdisciplinary evaluation; interdisciplinary pain
  rehabilitation; chronic pain management program; frp extension; multidisciplinary; interdisciplinary; pain rehab;
  comprehensive pain program; pain clinic program
home health | service
  home health care; home health aide; home care; caregiver; home aide; home health services; homecare; hha; home
  nursing; rn visits; home nurse; in-home care; home assistance; home health rn; home health nurse; home rn; skilled
  nursing at home; home attendant; attendant care; housekeeping; home making; homemaker; hcpcs g0156; g0156; in home
  care; in-home support; hhc; home health evaluation; lvn; lvn visits; home rn visit; home caregiver; home helper;
  housekeeper; cleaning services; home maker; custodial care; hh aide; health aide; home health assessment; in-home
  nursing; in home assistance; in-home assistance; in home support services; home infusion; personal care; companion
  care; home services; home visits; home visit; vna; visiting nurse; rn home; rn home visits; home rn visits; nurse
  visits
gym | service
  gym membership; gym memberships; pool membership; health club; fitness center; health club membership; ymca
  membership; athletic club; exercise bike; treadmill; home exercise kit; home exercise equipment; swim membership;
  gym program; home gym; elliptical; stationary bike; exercise bicycle; weight bench; bowflex; total gym; personal
  trainer; 24 hour fitness; la fitness; pool pass; gym pass; gym/pool; gym/pool membership; ymca; fitness
  membership; exercise kit; rehab kit; shoulder exercise kit; lumbar exercise kit; knee exercise kit; cervical
  exercise kit; shoulder rehab kit; lumbar rehab kit; rehabilitation kit; shoulder kit; home rehab kit; bicycle;
  swimming pool; recumbent bike; fitness club; gymnasium; gym access; pool access; athletic membership; exercise
  machine; health club access
biofeedback | psych
  biofeedback therapy; cpt 90901; 90901; neurofeedback; bio feedback; emg biofeedback; bio-feedback training;
  thermal biofeedback; hrv biofeedback; heart rate variability training
cognitive behavioral therapy | psych
  cbt; psychotherapy; cognitive behavioural therapy; behavioral therapy; individual psychotherapy;
  cognitive-behavioral therapy; pain psychology; psychological treatment; psychological counseling; counseling;
  group therapy; psych treatment; psychological therapy; behavioral interventions; psych therapy; relaxation
  training; relaxation; cognitive therapy; psychotherapy sessions; stress management; guided imagery; group
  psychotherapy; 90834; 90837; 96152; cpt 90834; cpt 90837; individual therapy; emdr; cognitive behavior therapy;
  cognitive behavioral; cognitive-behavioral; behavior therapy; coping skills; coping skills training; pain coping;
  behavioral medicine; behavioral treatment; psych sessions; psych visits; psychological visits; psychological
  sessions; psychology sessions; psychology visits; mental health treatment; psychiatric treatment; psychiatric
  follow up; psychiatric med mgmt; psychiatric medication management; psychotropic medication management;
  mindfulness; acceptance and commitment therapy; partial hospitalization; php; intensive outpatient psychiatric;
  cog behavioral; cognitive behavioral treatment; individual counseling; psych counseling; psychology treatment;
  psychological services; talk therapy; supportive therapy; couples therapy; family therapy; marital therapy; group
  counseling; exposure therapy; cognitive behaviour therapy; psychological care; pain management counseling; therapy
  with psychologist; psychiatric visits; stress reduction; relaxation therapy; 90847; 90853
psychological evaluation | psych
  psych eval; psych evaluation; psychology evaluation; psychological testing; psychiatric evaluation; psychology
  consult; psych consult; psychological consultation; psychological screening; psychological clearance; psych
  testing; psychosocial evaluation; psyche eval; psyche evaluation; psychiatric consult; psychological assessment;
  mental health evaluation; neuropsych testing; neuropsychological evaluation; neuropsych; neuropsych eval;
  neuropsych evaluation; neuropsych consult; neuropsychological testing; psychiatrist; psychologist; psychiatric
  consultation; cpt 96101; 96101; 96130; 90791; cpt 90791; psychometric testing; psychological clearance evaluation;
  psychodiagnostic; mmpi; beck; psych intake; psych clearance; psychiatric eval; psych assessment; psychiatry
  consult; psychiatry; psychiatry referral; psychiatric referral; psychology referral; health and behavior
  assessment; pain psychology evaluation; psychological evaluations; psychologic evaluation; psychologist
  evaluation; psychologist referral; pain psychology consult; psychosocial assessment; presurgical psych evaluation;
  presurgical psychological evaluation; psychiatric assessment; psychological consult; 96136
hypnosis | psych
  hypnotherapy; hypnotherapy/relaxation training; hypnotherapy sessions; meditation; reiki; hypnotherapy treatment;
  hypnotherapy session; clinical hypnosis; medical hypnotherapy; self-hypnosis; aromatherapy; music therapy; healing
  touch
ergonomic workstation | service
  sit-stand workstation; ergonomic; ergonomic chair; ergonomic evaluation; workstation; standing desk; sit/stand;
  ergonomic desk; activity modification; sit stand desk; ergonomic keyboard; work station; ergonomic assessment;
  sit-stand desk; adjustable desk; workplace modification; work site evaluation; worksite evaluation; job site
  analysis; job site evaluation; ergonomic mouse; ergonomic consultation; ergo evaluation; ergonomics; ergonomic
  study; ergonomic workstation evaluation; standing workstation; varidesk; office chair; workstation evaluation;
  ergo chair; job analysis; ergonomic work station; ergonomic equipment; stand up desk; modified work; work
  modification
surgical assistant | service
  assistant surgeon; pa assist; surgical assist; modifier 80; co-surgeon; co surgeon; assistant pa-c; surgery
  assistant; assist surgeon; physician assistant; pa-c assist; rnfa; first assistant; asst surgeon; surgical asst;
  pa-c; pa c; rn first assist; rn first assistant; assistant during surgery; assistant for surgery; surgeon
  assistant; surgeon's assistant; assistant pa; surgery assist; surgical pa; first assist; pa assistant; physician
  assistant surgical; co-surgeon/assistant; vascular co-surgeon; modifier as; 80 modifier; access surgeon; assistant
  at surgery; assistant physician; pa surgical; surgical physician assistant
intraoperative monitoring | service
  ionm; ssep; intraoperative neuromonitoring; neuromonitoring; neurophysiologic monitoring; intraoperative
  neurophysiological monitoring; evoked potential; evoked potentials; iom; somatosensory; neurophysiological
  monitoring; neuro-monitoring; neuro monitoring; neurologic monitoring; nerve monitoring; intraop monitoring;
  intra-op monitoring; intra-operative monitoring; intraoperative neurophysiologic; intra-operative neuromonitoring;
  intraop neuromonitoring; intraoperative emg; intraop; ssep/emg; ssep monitoring; motor evoked; meps; mep; spinal
  cord monitoring; 95940; 95941; sseps; evoked potential monitoring; spinal monitoring; neuro physiologic
  monitoring; electrophysiologic monitoring
detoxification | program
  detox; inpatient detox; rapid detox; detox program; inpatient detoxification; detoxification program; opioid
  detox; drug rehab; drug detox; addiction treatment; detoxify; detox from; outpatient detox; medical detox;
  medically supervised detox; substance abuse; substance abuse program; substance abuse treatment; chemical
  dependency; addiction program; addictionology; addiction medicine; addiction specialist; opioid withdrawal; rehab
  for opioids; inpatient drug; suboxone induction; ultra rapid; drug rehabilitation; opioid dependence program;
  inpatient addiction; drug dependency program; chemical dependence
weaning | program
  taper; tapering; wean; opioid taper; wean off; titrate off; weaning of; taper schedule; tapering schedule;
  discontinue; titrate down; tapered; titration down; down titrate; downward titration; weaned; step down; reduce
  dose; dose reduction; opioid weaning; opioid reduction; medication taper; wean schedule; gradual reduction;
  discontinuation
opioid trial | program
  opioid initiation; opioid contract; pain agreement; pain contract; pill count; cures; narcotic agreement; narcotic
  contract; initiate opioid; start opioid; opioid start; opioid therapy trial; trial of opioid; trial of opioids;
  new opioid; controlled substance agreement; opioid agreement; opioid consent; opioid risk; soapp; ort
postoperative care | context
  associated surgical service; post-op; postop; post op; postoperative; post-operative; post-surgical; postsurgical;
  post surgical; s/p; status post; after surgery; following surgery; post operative; post-operatively;
  postoperatively; post sx; post surgery; after repair; post-surg; status-post; after operation; following repair;
  after release; following release; s/p surgery; postop rehab; post-arthroscopy; post arthroscopy; post
  arthroscopic; post-procedure; after arthroscopy; following arthroscopy; post-discectomy; post-laminectomy; post
  laminectomy surgery; post discectomy; post-fusion; post fusion; post-repair; post repair; post-release; post
  release
consultation | visit
  consult; referral; second opinion; specialist; evaluation; ortho consult; orthopedic consult; orthopedic
  consultation; pain management consult; pain management consultation; pain management; neurology consult; spine
  consult; referral to; eval and treat; consultation with; surgical consult; toc; transfer of care; orthopedic
  evaluation; spine surgeon; surgeon; neurosurgeon; neurologist; orthopedist; podiatrist; specialist referral;
  ortho; evaluation and treatment; specialist consultation; eval; consults; internist; physiatrist; rheumatologist;
  urologist; dermatologist; gi consult; internal medicine; evaluate and treat; ent; podiatry; neurosurgical;
  orthopedic surgeon; orthopaedic; orthopedic; neurology; surgery evaluation; pain specialist; pm&r; physiatry;
  urology; rheumatology; gastroenterologist; pain mgmt; pain consult; neurosurgery; hand surgeon; hand specialist;
  dental; dentist; 99244; 2nd opinion; second surgical opinion; surgical opinion; consultations; referrals;
  specialty consult; specialty referral; specialty consultation; orthopedics; orthopaedics; orthopaedic surgeon;
  orthopaedic consult; orthopod; ortho spine; ortho referral; ortho eval; hand surgeon consult; foot specialist;
  ankle specialist; foot and ankle specialist; shoulder specialist; knee specialist; spine specialist; spine surgery
  consult; spine surgical consult; spine surgery consultation; neurosurgical consult; neurosurgery consult;
  neurosurgical consultation; neuro consult; neurological consult; neurological consultation; neurological
  evaluation; pain doctor; pain physician; pain medicine; pain medicine consult; pain management referral; pain
  management evaluation; pain management specialist; pain mgmt consult; pain clinic; interventional pain;
  interventional pain management; interventionalist; plastic surgeon; plastic surgery; vascular surgeon; vascular
  consult; cardiologist; cardiology; cardiology consult; pulmonologist; pulmonology; pulmonary consult; gi referral;
  gastroenterology; general surgeon; general surgery consult; general surgery; endocrinologist; endocrinology;
  allergist; otolaryngologist; otolaryngology; hematology consult; dermatology; im consult; internal medicine
  consult; internal medicine consultation; internist consult; internist referral; internist evaluation; infectious
  disease; oral surgeon; oral surgery; dental evaluation; dental consult; oncologist; ob/gyn; gynecologist;
  nephrologist; rheumatology consult; urology consult; podiatric; podiatry consult; podiatric consult; podiatrist
  consult; dpm; refer to; referral for; eval/treat; eval & treat; eval/tx; evaluation & treatment; transfer care;
  change of physician; secondary treater; secondary physician; 99245; 99243; 99205; specialists; hand specialist
  consult; pm and r; pain management consults; dietician; dietitian; nutritionist; weight loss consult; sleep
  specialist; tmj specialist; consulting; consulted
office visit | visit
  office visits; follow-up visit; follow up visit; follow-up; follow up; initial exam; initial examination; 99213;
  99214; 99204; e/m; initial evaluation; re-evaluation; reevaluation; f/u; followup; recheck; re-exam; follow up
  office visit; follow-up office visit; initial visit; f/u visit; return visit; office consultation; monthly visit;
  physician visit; md visit; doctor visit; office follow up; followup visit; re-check; medication management; med
  management; medication monitoring; 99203; 99215; e&m; office visits x; followup visits; follow-ups; follow ups;
  follow-up appointment; follow up appointment; followup appointment; f/u appt; f/u appts; follow up with; follow-up
  with; follow up w/; return to clinic; rtc in; return appointment; return visits; monthly follow up; monthly
  visits; monthly office visits; pain management follow up; pain management follow-up; pain mgmt follow up; pain
  management f/u; pain mgmt f/u; pain management visits; pain management visit; pain management office visit; pain
  management follow-up visit; pain management follow up visit; pain clinic follow up; ptp visit; ptp follow up;
  pr-2; pr2; clinic visit; clinic visits; medical visit; medication refill visit; medication follow up; meds mgmt;
  orthopedic follow up; orthopedic follow-up; ortho follow up; ortho f/u; orthopedic follow-up visit; orthopedic
  re-evaluation; pain re-evaluation; reexamination; re-examination; re-exams; 99212; 99211; 99202; reassessment;
  medication review; physician follow up; specialist follow up; re-check visit; reval; re-eval; reeval; telehealth;
  telemedicine; telephonic; pharmacological management; pharmacologic management; initial consult; new patient
  visit; initial office visit; 99395; follow up evaluation; follow-up evaluation; follow up consultation; follow-up
  consultation; followup consultation
transportation | service
  medical transportation; transport; taxi; transportation to and from; non-emergency transport; mileage; non
  emergency medical transport; transportation to/from; ride; round trip; car service; uber; driver; medical
  transport; transport to; transportation to; transportation services; transportation service; lyft; ambulance;
  shuttle; med transport; transportation for; gas mileage; transport services; ride share; rideshare; taxi service;
  cab; wheelchair van; medivan; non-emergent transportation; chauffeur; transporation; roundtrip; appointment
  transportation; t2003; a0100; mileage reimbursement; van transport
skilled nursing | service
  snf; skilled nursing facility; acute rehab; inpatient rehab; inpatient rehabilitation; 99304; rehab facility;
  inpatient stay; hospital stay; inpatient hospital; los; length of stay; nursing facility; rehabilitation facility;
  inpatient; sub-acute rehab; subacute rehab; assisted living; snf stay; acute rehabilitation; inpatient
  rehabilitation facility; irf; subacute; sub-acute; inpatient hospitalization; hospitalization; hospital admission;
  inpatient admission; overnight stay; overnight observation; hospital days; day stay; inpatient days; inpatient x;
  in-patient; in patient stay; in-patient stay; post op hospital stay; acute inpatient rehabilitation; acute
  inpatient; skilled facility; convalescent; transitional living; residential facility; board and care; extended
  care; rehab hospital; skilled rehab; skilled nursing stay; inpatient surgery; 1 day inpatient; 2 day inpatient; 3
  day inpatient; 2 day stay; 3 day stay; 23 hour; 23 hour observation; 23-hour stay
eye care | service
  eye; eye examination; ophthalmology; ophthalmologist; ophthalmology referral; optometry; eye exam; eye drops;
  glasses; vision; artificial tears; foreign body; eyeglasses; prescription glasses; eye glasses; contact lenses;
  ophthalmologist consult; ophthalmologic; optometrist; retina specialist; corneal; retinal; slit lamp; visual
  field; eye specialist; eye doctor; eye surgery; cataract; vision therapy; neuro-ophthalmology; neuro-optometry;
  ocular; eye ointment; ophthalmic; visual acuity; eye pressure; eye consult; ophthalmology consult; ophthalmology
  evaluation; ophthalmic drops; eye evaluation; vision exam
image guidance | context
  fluoroscopic guidance; fluoroscopy guidance; under fluoroscopy; under ultrasound; ultrasound guidance; us
  guidance; ct guidance; ct guided; fluoroscopically guided; fluoroscopy; fluoro; iv sedation; monitored anesthesia
  care; moderate sedation; conscious sedation; epidurography; 77003; 76942; ultrasound guided; us guided;
  ultrasound-guided; under us; with ultrasound; with fluoroscopy; with sedation; sedation; anesthesia
weight loss program | program
  weight loss; weight reduction; weight reduction program; wt loss; wt loss program; weight management; lindora;
  jenny craig; weight watchers; medifast; optifast; nutrisystem; bariatric; bariatric surgery; gastric bypass; lap
  band; nutrition counseling; nutritional counseling; dietary counseling; diet program
opioid dosing | program
  morphine equivalent; morphine equivalents; morphine equivalent dose; morphine equivalent dosing; morphine
  equivalent daily dose; mme; medd; opioid dose; opioid dose escalation; dose escalation; high dose opioid;
  high-dose opioids; opioid titration
early intervention | program
  early intervention program; interdisciplinary early program; early multidisciplinary; early interdisciplinary;
  early chronic pain program
return to work | service
  return-to-work; return to work program; modified duty; light duty; work restrictions; case management; nurse case
  manager; case manager; nurse case management; vocational rehabilitation; vocational evaluation; disability
  management; disability prevention
language service | service
  interpreter; interpreter services; interpreting; interpretation services; translator; translation; translation
  services; spanish interpreter
crps | diagnosis
  rsd; complex regional pain syndrome; reflex sympathetic dystrophy; causalgia; crps i; complex regional pain; crps
  ii; crps 1; sympathetic dystrophy; sympathetically maintained pain; budapest
compound drug | drug
  compounded; compounded cream; compounded topical; compound cream; compound topical; topical compound; compounding;
  compound; topical cream; transdermal compound; compounded topical cream; topical compounded; transdermal cream;
  topical; topical ointment; topical medication; compounded medication; compounded drug; compounded drugs; topical
  creams; compound medication; compounded topicals; pain cream; topical gel; topical lotion; compounded pain cream;
  transdermal; transdermal gel; transdermal ointment; fcl; fcl cream; kgl; kgl cream; gcl; lcf; cgl; flcl; fclg;
  cmcl; fbl; fbcl; gabaketolido; hnpc1; hmphcc2; hmpc2; hmphcc; mphcc1; mphcc2; hnpc; hmpc; npc1; pain patch;
  topical patch; roll on; rollon; topical solution; topical spray; pain relief cream; pain relieving cream;
  analgesic cream; pain gel; pain lotion; compound rx; compound meds; versapro; lipoderm; pencream; ethoxy; salt
  stable; pluronic; cream base; gel base; topical analgesic cream; topical agent; topical agents; topicals; topical
  meds; topical medications; topical compound cream; topical compounded cream; transdermal compounds; topical
  anti-inflammatory; nsaid cream; pain patches; liniment; compounded gel; compounded ointment; compound ointment;
  compound gel; compounding cream; analgesic gel; analgesic balm; analgesic ointment; topical pain cream; topical
  pain
`;
