/**
 * Words of the programme, its institutions, duties, missions and places (ASVS 6.1.2): whoever wants to guess a password here
 * tries them first. A password of nothing but these, common words, digits and signs is refused. In small letters, without
 * accents; two letters only where they are a name. To be kept together with the pack: a test reads its codes.
 */
const text = `
  contingent ipp mpi internationalpolice peacekeeping peaceoperations maintiendelapaix operationsdepaix affectation deployment
  deploiement selection bulletin readiness reintegration unitednations nationsunies europeanunion unioneuropeenne
  rcmp grc gendarmerie royal mounted globalaffairs affairesmondiales gac amc publicsafety securitepublique surete provincial
  regional municipal constabulary force department service services district detachment headquarters quartiergeneral cida acdi
  ps un onu eu ue osce otan nato dpo dos srs dpko toc eeas icc cpi ildc ipo irss ihpw cdra eodr psops cpa usc npu hnp pcp caf fac jrr
  unakrt unitar court cour division standing policier policiere police paix
  intake assessor planner decision body communications coordinator chief adviser advisor candidate physician psychologist
  health conduct training evaluation desk commander host liaison finance auditor auditeur administrateur medecin psychologue commandant
  coordonnateur conseiller sergeant sergent corporal caporal inspector inspecteur superintendent surintendant commissioner commissaire
  deputy adjoint mentor trainer formateur advising advise short term lead member investigator enqueteur spt
  us ny spa spc prmny ukr nl ch emp abb sahel ussc proteus copps eupol euam eulex eucap stl
  minustah minujusth binuh monusco minusma miponuh unmik eccc brindisi bilateral patrol patrouille unit incidents critical
  equipment support benefits ministers ancillary equipements
  ukraine haiti mali west bank caribbean antilles kosovo london londres iraq irak colombia colombie afghanistan cambodia cambodge
  guatemala cotedivoire cote ivoire kyrgyz republic republique philippines south sudan soudan lebanon liban namibia namibie bosnia bosnie
  rnc drps opp ops spvm spvq sq newfoundland durham ontario ottawa montreal quebec saint saguenay calgary edmonton
  lethbridge medicine hat tsuutina nation abbotsford delta new westminster port moody saanich coast british columbia transit
  authority vancouver victoria manitoba first nations morden winnipeg bathurst edmunston kennebecasis amherst halifax
  amherstburg barrie brantford cobourg greater sudbury guelph halton hamilton kawartha lakes kingston midland niagara nishnawbe
  aski north bay peel peterborough lakefield sarnia saugeen shores sault ste marie south simcoe thunder timmins toronto waterloo
  windsor york summerside anishnabe takonewini eeyou eenou kativik roussillon jean sur richelieu lac deux montagnes trois
  rivieres terrebonne longueuil gatineau laval levis sherbrooke prince albert regina saskatoon jerome riviere du loup lake shore`

export const programmeWords: readonly string[] = [...new Set(text.trim().split(/\s+/))]
