/** Therapies given in visits: physical, occupational, manual, needles, exercise. The form is that of `procedures.ts`. */
export const THERAPIES = `
physical therapy | therapy
  physical therapies; pt; p.t.; physiotherapy; physical medicine; physio; physical rehab; land based therapy;
  therapeutic exercise; therapeutic exercises; therapeutic activities; neuromuscular re-education; neuromuscular
  reeducation; gait training; p/t; phys therapy; cpt 97110; cpt 97530; cpt 97112; 97110; 97530; 97112; physical
  exam; rehabilitation therapy; physical rehabilitation; pt eval; land pt; strengthening exercises; kinesio taping;
  kinesiotape; pt sessions; pt visits; land therapy; vestibular therapy; vestibular rehabilitation; pt evaluation;
  home pt; aquatic/land; work rehab; spine rehab; desensitization; scar massage; therapeutic procedures; manual pt;
  active therapy; functional rehabilitation
occupational therapy | therapy
  ot; o.t.; hand therapy; occ therapy; certified hand therapy; cht; hand ot; paraffin; paraffin bath; certified hand
  therapist; hand rehabilitation; ot/pt; ot visits; ot sessions; occupational therapist
chiropractic | therapy
  chiro; chiropractor; chiropractic care; manipulation; spinal manipulation; manual therapy; joint manipulation;
  chiropractic manipulation; cmt; chiropractic physiotherapy; manipulative therapy; osteopathic manipulation; omt;
  joint mobilization; chiropractic treatment; chiropractic treatments; adjustments; cpt 98940; cpt 98941; cpt 97140;
  98940; 98941; 97140; manip; chiropractic manipulative therapy; chiropractic adjustment; dc visits; chiropractic
  sessions; chiropractic visits; chiropractic manipulative treatment; spinal adjustments; osteopathic; osteopathic
  manipulative treatment; mobilization; spinal adjustment; manual medicine; chiropractice
aquatic therapy | therapy
  aqua therapy; pool therapy; hydrotherapy; aquatherapy; aquatic; aqua pt; aquatic pt; water therapy; pool exercise;
  cpt 97113; 97113; aquatic exercise; aquatics; hydro therapy; warm water therapy; water exercise; water aerobics;
  pool pt; pool exercises; pool sessions; swimming therapy; aqua; pool based therapy
acupuncture | therapy
  acupunture; accupuncture; acu; acupuncture therapy; acupuncturist; cpt 97810; cpt 97811; 97810; 97811;
  acupressure; needle acupuncture; auricular acupuncture; cupping; moxibustion; acupuncture treatments; traditional
  chinese medicine
electroacupuncture | therapy
  electro-acupuncture; electro acupuncture; elect acupuncture; acupuncture with electrical stimulation; infrared
  acupuncture; acupuncture with infrared; acupuncture with estim; cpt 97813; 97813; 97814; acupuncture with e stim;
  acupuncture with electrical stim; acupuncture with electrostimulation; electrical acupuncture; acupuncture with
  stimulation; acupuncture with electroacupuncture; acupuncture w/ e-stim; acupuncture w/ electrical stimulation
massage | therapy
  massage therapy; myofascial release; soft tissue mobilization; myotherapy; deep tissue; cpt 97124; 97124; soft
  tissue massage; mfr; massages; myofascial therapy; soft tissue work; lymphatic drainage; lymphatic massage; lmt;
  rolfing; soft tissue therapy; medical massage; massage sessions; soft tissue mobilisation; soft tissue release;
  deep tissue work
exercise program | therapy
  home exercise; home exercise program; hep; aerobic exercise; exercise; exercise equipment; home stretching;
  stretching program; self-directed exercise; independent exercise; theraband; thera-band; resistance bands;
  exercise ball; swiss ball; aerobic conditioning; conditioning program; aerobics; strengthening; walking program;
  stretching; exercises; home ex; home ex program; home exercises
yoga | therapy
  tai chi; pilates; yoga classes; yoga sessions; qi gong; qigong
therapeutic ultrasound | therapy
  ultrasound; us therapy; ultrasound therapy; ultrasound treatment; cpt 97035; 97035; us treatment; us treatments;
  us to; phonophoresis; iontophoresis; ultrasound treatments; therapeutic us; ultrasound sessions; ultrasonic
  therapy; deep heat ultrasound; pulsed ultrasound
traction | therapy
  cervical traction; lumbar traction; spinolator; home traction; traction unit; vax-d; decompression table; spinal
  decompression; non-surgical decompression; idd therapy; saunders; inversion table; mechanical traction; drx9000;
  over the door traction; spinal decompression therapy; intersegmental traction; pronex; spinalator; roller table;
  homtrac; comtrac; traction device; cervical pump; posture pump; home cervical traction; pneumatic traction;
  saunders traction; over-door traction; over door; decompression therapy; lumbar traction unit; cervical traction
  unit; intermittent traction; inversion; e0849; e0855; axial decompression; spinal decompression table
heat or cold packs | therapy
  heat pads; ice pads; ice/heat; hot pack; cold pack; hot/cold packs; hot packs; cold packs; heating pad; heat
  therapy; ice pack; ice packs; thermacare; thermophore; heat wrap; hot cold pack; diathermy; heat; hot and cold
  packs; moist heat; moist heating pad; heat pack; heat/cold pack; hot/cold pack; ice/heat pads; moist hot pack;
  moist heat pack; hydrocollator; hot/ice packs; heating unit; heat unit; heat wraps; infrared heating pad; infrared
  heat; hot pad; heat pads therapy; cold packs/hot packs; gel pack; gel packs; hot water bottle; infrared lamp;
  short wave diathermy; shortwave diathermy; heat patch; heat patches; ice bag
cognitive rehabilitation | therapy
  cognitive rehab; cognitive remediation; cognitive retraining; speech therapy; speech and language therapy; speech
  pathology; neurocognitive rehabilitation; neuro rehabilitation; neurorehabilitation; brain injury program; brain
  injury rehabilitation; cognitive therapy tbi; transitional living program brain
hyperbaric oxygen | therapy
  hyperbaric; hyperbaric oxygen therapy; hbot; hbo therapy; 99183
pulmonary rehabilitation | therapy
  pulmonary rehab; respiratory therapy; oxygen; home oxygen; nebulizer; inhaler; albuterol; advair; symbicort;
  flovent; montelukast; singulair; proair; ventolin; bronchodilator; inhaled corticosteroid
`;
