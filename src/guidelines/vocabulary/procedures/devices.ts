/** Devices, supports and supplies. The form is that of `procedures.ts`. */
export const DEVICES = `
tens | device
  transcutaneous electrical nerve stimulation; tens unit; tns; tens electrodes; tens pads; tens supplies; e-stim;
  electrical stimulation; estim; ems; electrical muscle stimulation; electrostimulation; e stim; tens/ems;
  electrical stimulator; hcpcs e0730; e0730; e0720; transcutaneous electrical nerve stimulator; tens replacement;
  electrodes; tens patches; stim unit; tens patch; electric stimulation; electro therapy; electrotherapy; tens
  machine; electro stim; electric stim; stimulator supplies; lead wires; transcutaneous stimulator; transcutaneous
  nerve stimulator; transcutaneous electrical; transcutaneous nerve stimulation; tens device; electrode pads; tens
  therapy; tens batteries; stimulator pads; electrical stim; electrical stim unit; electronic stimulator;
  transcutaneous; home stim unit; a4595; a4556; tens lead wires; muscle stim/tens; transcutaneous neurostimulator;
  stimulator unit; electrical nerve stimulation; electrical nerve stimulator
interferential | device
  if unit; ifc; interferential current; interferential unit; if4; orthostim; orthostim4; solace stim; inferential;
  ifs unit; interferential stimulator; interferential stimulation; if stimulator; s8130; inferential unit; if stim;
  meds-4; meds 4; interferential therapy; solace multi stim; if machine; multi stim unit; multi-stim unit; rs-4i;
  rs4i; ortho stim; quadstim; prime dual stim; dual stim; meds-3; meds 3; nexwave; zynex; if 4000; interferential
  machine; interferential device; interferential supplies; interferential electrodes; if supplies; ifc supplies; ifc
  unit; ifc machine; inferential stimulation; interferential stim; ortho-stim; orthostim 3; empi ifc; infs unit; if4
  unit; interferrential; ifs
h-wave | device
  h wave; hwave; hwt; h-wave unit; h-wave device; electronic waveform; h-wave homecare; h-wave machine; hwave
  machine; h-wave stimulation; h-wave supplies; h-wave therapy; h-wave stimulator; h-wave rental; h-wave electrodes;
  hwave unit
nmes | device
  neuromuscular electrical stimulation; neuromuscular stimulator; galvanic stimulation; e0745; muscle stimulator;
  neuromuscular stimulation; high voltage galvanic; muscle stim; nmes unit; functional electrical stimulation; fes;
  russian stim; russian stimulation; neuromuscular electrical stimulator; neuromuscular; galvanic; high volt; muscle
  stimulation; electronic muscle stimulator; kneehab; neuro muscular stimulator
microcurrent | device
  microcurrent stimulation; mens; microcurrent electrical stimulation; micro current; alpha-stim; alpha stim;
  cranial electrotherapy; cranial electrotherapy stimulation; micro-current; microcurrent unit; microcurrent device;
  mens unit
low level laser | device
  low level laser therapy; low-level laser therapy; lllt; cold laser; laser therapy; low-level laser; infrared
  therapy; laser treatment; s8948; infrared; k-laser; class iv laser; photobiomodulation; cold laser therapy; low
  level light therapy; low-level light; laser; led therapy; anodyne; laser treatments; laser sessions; light
  therapy; phototherapy
cold therapy unit | device
  cryotherapy; cold compression; polar care; game ready; vascutherm; continuous flow cryotherapy; cold therapy; cold
  compression therapy; cryo unit; cold unit; hot/cold therapy unit; hot/cold unit; hot/cold therapy; cryocuff;
  vascutherm 4; cold pneumatic compression; thermacooler; thermacure; polar unit; iceless cold therapy;
  continuous-flow cryotherapy; cryotherapy unit; thermacooler system; q-tech; ice machine; cold therapy system;
  recovery system; deep vein recovery system; contrast unit; aqua relief; aqua relief system; thermal unit; water
  circulating; cold/heat unit; kodiak; polarcare; iceman; cold water circulating; game-ready; arctic ice;
  vasopneumatic; vasopneumatic compression; ice unit; cold therapy wrap; thermotek; thermo tek; cold treatment unit;
  cold therapy machine; hot/cold contrast; hot/cold contrast unit; breg; cold pad; cold therapy pad; cold therapy
  rental; cold compression unit; hot cold therapy; hot cold unit; cold/compression; motorized cold; motorized cold
  therapy; water circulating cold pad; water circulating heat pad; cold flow; continuous cold therapy; e0218; q-tech
  recovery; cool care; cold rush; cooling unit; cold/heat; hot and cold unit; hot and cold therapy unit; circulating
  cold; circulating water; vasotherm; vascutherm unit; thermocooler; cryo cuff; cryo therapy; cryo
cpm or compression device | device
  cpm; continuous passive motion; dvt pump; intermittent pneumatic compression; dvt prophylaxis; sequential
  compression; pneumatic compression; compression device; dvt unit; cpm machine; compression stockings; dvt device;
  scd; dvt compression; compression garment; ted hose; dvt prevention; pneumatic compressor; compression wrap;
  venaflow; cpm unit; continuous passive; passive motion; dvt; dvt machine; dvt wraps; dvt pumps; compression pump;
  compression pumps; compression sleeve; compression sleeves; compression boots; pneumatic appliance; compression
  therapy; e0676; e0935; calf pump; calf pumps; foot pump; lymphedema pump; pneumatic pump; intermittent
  compression; compression hose; teds; ted stockings; antiembolism stockings; compression stocking; shoulder cpm;
  knee cpm; cpm rental; pas cpm; vte prophylaxis; sequential compression device
wheelchair or aid | device
  wheelchair; wheel chair; scooter; knee scooter; commode; shower chair; gloves; walker; cane; crutches; raised
  toilet seat; knee walker; rollator; grabber; reacher; bath chair; bathtub; mobility scooter; power wheelchair;
  hand controls; tub transfer bench; handrails; front wheeled walker; walk-in tub; bathroom; grab bars;
  reacher/grabber; lift chair; recliner; toilet seat; four wheel walker; fww; power mobility; shower bench; wedge;
  knee walker scooter; toilet riser; ramp; crutch; quad cane; single point cane; hemi walker; raised commode;
  elevated toilet seat; bedside commode; 3 in 1 commode; 3-in-1 commode; transfer bench; tub chair; long handled;
  sock aid; adaptive equipment; electric scooter; motorized scooter; motorized wheelchair; electric wheelchair;
  manual wheelchair; stair lift; stairlift; car modification; hand rails; hand rail; shower seat; bath bench; shower
  grab bar; wheeled walker; walking stick; forearm crutches; adl equipment; reacher tool; dressing aid; leg lifter;
  power chair; iwalk; mobility device; walking aid; knee roller; roll-about; rollabout; wheeled knee walker; hip
  kit; toilet safety; reachers; e0143; e0163; e0240
durable medical equipment | device
  dme; medical equipment; dynasplint; static progressive; jas splint; dme purchase; dme rental; medical supplies;
  home equipment; assistive device; cpap; bipap; blood pressure monitor; bp monitor
hospital bed | device
  mattress; orthopedic mattress; hospital beds; tempurpedic; adjustable bed; sleep number; e0250; bed; tempur-pedic
  mattress; memory foam; sleep system; adjustable base; mattress topper; hospital type bed; hospital grade bed;
  latex mattress; electric bed; semi-electric bed; mattresses; tempurpedic mattress; tempur pedic; bed frame; foam
  mattress; e0260; queen mattress; sleep number bed; box spring
pillow | device
  cervical pillow; orthopedic pillow; neck pillow; contour pillow; pillows; orthopaedic pillow; memory foam pillow;
  tempurpedic pillow; cervical contour pillow; water pillow; cervical orthopedic pillow
lumbar support | device
  back brace; lso; lumbar brace; lso brace; lumbar support orthosis; lumbosacral orthosis; l0631; lumbar sacral
  orthosis; tlso; lumbar corset; back support; lumbar belt; lumbosacral brace; lumbar orthosis; l0637; l0650; lumbar
  back brace; corset; lumbosacral support; back support belt; lumbar cushion; lumbar pillow; lumbar roll; back belt;
  cybertech; aspen lso; aspen lumbar; spinal brace; thoracolumbar brace; lumbar-sacral support; sacral belt; si
  belt; si joint belt; lumbar orthotic; spinal orthosis; lumbar sacral brace; lumbar-sacral brace; spine brace; low
  back brace; elastic back support; lumbo-sacral orthosis; lumbo sacral support; lumbo sacral brace; lumbosacral
  corset; l0627; l0648; abdominal binder; lumbar supports
cervical collar | device
  neck brace; soft collar; hard collar; neck collar; aspen collar; cervical brace; miami j; philadelphia collar;
  vista collar; cervical orthosis; soft cervical collar; rigid collar; collar; neck support
knee brace | device
  knee support; hinged knee brace; knee sleeve; unloader brace; patellar brace; l1832; acl brace; knee immobilizer;
  knee orthosis; l1844; oa brace; knee braces; functional knee brace; custom knee brace; patella stabilizer;
  patellar stabilizer; donjoy; don joy; knee stabilizer; unloader; off-loader; offloader brace; knee wrap; l1833;
  l1845; l1851; l1810; range of motion brace; patellar strap; neoprene knee; t-rom; post op knee brace; hinged
  brace; offloading brace; medial unloader
wrist splint | device
  wrist brace; thumb spica; wrist support; splint; splints; thumb splint; cock-up splint; spica; carpal tunnel
  splint; wrist immobilizer; finger splint; wrist orthosis; hand splint; wrist splints; hand brace; thumb brace;
  carpal tunnel brace; wrist immobilization; cock up splint; cockup splint; cock-up brace; cock up; cts brace; cts
  splint; wrist/thumb; thumb spica brace; cmc brace; cmc splint; thumb support; wrist strap; wrist guard; hand
  orthosis; resting hand splint; night wrist splint; forearm splint; wrist/hand; mallet splint; stack splint; thumb
  immobilizer; wrist hand orthosis; l3908; gauntlet; wrist sleeve; dequervain splint; l3807
elbow splint | device
  elbow brace; tennis elbow strap; elbow sleeve; elbow strap; counterforce brace; elbow pad; tennis elbow brace;
  epicondylitis strap; elbow support; elbow sleeves; forearm strap; tennis elbow band; tennis elbow support; elbow
  band; epicondylar brace; epicondylar strap; forearm brace; night elbow splint; elbow orthosis; heelbo; elbow
  immobilizer; elbow splints; tennis elbow splint; counterforce strap; cubital tunnel splint; elbow pads; forearm
  band
ankle brace | device
  ankle support; cam walker; walking boot; cam boot; ankle foot orthosis; afo; air cast; aircast; boot; arizona
  brace; ankle splint; fracture boot; aso; aso brace; lace-up brace; lace up ankle; air splint; ankle sleeve; short
  leg walker; short leg cast; walker boot; ankle stirrup; stirrup brace; ankle wrap; post-op shoe; postop shoe;
  surgical shoe; walking cast; pneumatic walker; ankle orthosis; cast boot; ankle gauntlet; l4360; l1902; afo brace;
  foot brace; removable boot
orthotics | device
  custom orthotics; insoles; orthotic; foot orthotics; l3020; shoe inserts; arch supports; orthopedic shoes;
  inserts; heel cups; custom shoes; diabetic shoes; shoes; custom foot orthotics; functional orthotics; heel lift;
  custom orthoses; orthoses; shoe orthotics; shoe insert; orthopedic inserts; orthotic inserts; heel pads; heel cup;
  heel pad; gel insoles; insole; extra depth shoes; ucbl; foot inserts; custom molded; arch support; custom inserts;
  foot orthosis; foot orthoses; custom molded orthotics; plantar fasciitis splint; dorsal night splint; plantar
  fascia splint; rocker bottom; shoe modification; metatarsal pads; footwear; custom insoles; custom made orthotics;
  l3000; l3030; l3040; custom orthopedic shoes; stability shoes; athletic shoes; new shoes; plantar fasciitis night
  splint; plantar night splint
shoulder sling | device
  abduction sling; abduction pillow; ultrasling; arc sling; sling; shoulder immobilizer; ultra sling; sling with
  abduction pillow; shoulder brace; shoulder wrap; shoulder abduction pillow; shoulder abduction sling; arm sling;
  smartsling; sling and swathe; post-op sling; ultra-sling; sling with pillow; abduction brace; abduction sling with
  pillow; shoulder orthosis; shoulder support; clavicle brace; sling immobilizer; abductor sling; abductor pillow;
  gunslinger; l3670; l3960; posture brace
bone growth stimulator | device
  bone stimulator; bone growth stim; e0747; e0748; osteogenesis stimulator; exogen; bone stim; ebi; ebi bone stim;
  orthofix; ol1000; physio-stim; physiostim; spinalpak; spinal-stim; spinal stim; fusion stimulator; ebone; external
  bone stimulator; bone growth stimulation; bone healing stimulator; bone healing system; osteostim; e0760; lumbar
  bone stimulator; cervical bone stimulator
hearing aids | device
  hearing aid; hearing; v5261; hearing device; audiogram; audiology; binaural; hearing test; tinnitus; digital
  hearing aids; hearing aides; hearing aide; binaural hearing aids; hearing instruments; hearing evaluation; hearing
  exam; audiology evaluation; audiometry; audiometric; audiologist; audiological; audiological evaluation; v5260;
  amplification; ent hearing; cochlear; hearing aid batteries; hearing loss
`;
