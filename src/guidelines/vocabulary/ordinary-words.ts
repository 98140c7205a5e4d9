/** Words that stand in requests and records and must not be taken for misspelt treatments. */
const WORDS = `
about acceptable acute additional additionally aerobic after agent also analgesia ancillary ankle answering anterior
appointment approval approved approves around arthritis assess assessed assigned associated attending authorisation
authorization back basis batches before bending bends beside bilateral binds black body both brackets brain branch
breast bursitis calls cervical challenged change changed charge chemotherapy chronic class clinical clinically
clocks clone close code compared comparison complete completed concerns condition confirmed constant constipation
contain contains content contents continuation continue continues continuously contrast control copying count county
course cured current currently daily date days degeneration degenerative deluxe denial dependent derangement derive
detail detected device diabetes diabetic diagnosed diagnoses diagnosis digital directly director disorder dispensed
doing done dosage doses double dressing drive drove each early elbow enclosed ending entire evaluated evening every
exact exam exclusion expanded expertise explanation extended extensive extra extremities extremity face facial
facility facts female file filed fingers first five fluid follow followed foot force forearm form formal format
forth forty four fracture fragment frame full further gabapentinoid generally generated generic given giving good
grant ground group guidance half hand hands head headings heard heart heel height hernia herniated high hinge hip
hold holder hollow hour hours hypertension image impairment impingement inability index indication industrial
inferred inflammation initial initially initiating injured injuries injury inspection intended interest internal
international interruption interval intervals introduction invoice involves issue issued item joint joints knee
kneel large laser later lateral layer leads leaving left legs level levels licenses light limit limiting line liquid
listed lives loads local locally long looser lower lowest lumbar main makes male managed manages manual marked mass
matches matching maximum maximus mean meaning measured media medial medical medicare medication medications medium
meeting middle mild minimal minimum minutes modality moderately modern month monthly months morning mouth myography
nearly neck needed needing nerve never newer night noon normal note number numbered numbness occupation occupational
office older once open operating oral order orders original outpatient over pain panel panes paresthesias part
partially particular passage patent patient peer pending performed perioperative phase phone physical picks place
plain plan plastic plus point portable possible post posterior power present presented prevent preventing preventive
preview previous previously print prints prior private process produce produced produces program progress
progressing progression prone prosthetics provide provided provider purchase qualify quality quantity quarterly
quick radial radicular raise random range rapid rate rated reads reason recurrent redacted reduced refill refills
reflexes reflux related relation relied relief religion remaining rental repeat repeated replace replaced report
reported request requested requester requesters responded restored restriction resulting retail retain retro
retrospective return returned reveal reversals reversed reviewed reviewer right robbery room rotation route rule
sacral saddle safe same scan sclerosis score screened second sections sedating sedation sedative select sensation
series serious serves service services session sessions severe shall shape sharp shops shoulder shoulders showed
shows side sided sight simple single sites skin sleep slight slow slower small smoke space special spine sprain
spring staff stage stain stale standard start started starting state stated status statute stenosis step stiff
stiffness stomach stone stopping store stored strain strength stress strong study subacute subject suitable supine
supplies supply support supported supporting survives swelling symptom symptoms syndrome system table tablet tablets
tabs take taking team tear telephone tendon term then there thigh third thoracic three throat thumb time times
tissue toes tolerant tolerate total trace track tracking trans transfer transition treating trial trochanter truck
twelve twice type typical ulna under unit units unspecified until upon upper upset urgent using vague value valued
versus view visit visits volume waist wait water wear week weekly weeks weight while white whole whose wide with
within without word work would wound wrist write writer wrote year yearly years
`;

export const ORDINARY_WORDS: readonly string[] = WORDS.trim().split(/\s+/);
