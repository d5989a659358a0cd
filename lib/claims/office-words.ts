/** Offices that one person holds at a time. */
export const OFFICES =
  /^(?:president|premier|chancellor|king|queen|emperor|empress|pope|mayor|governor|executive|ceo|chairman|chairwoman|chairperson|chair|minister|secretary|treasurer|commissioner|leader|head|captain|coach|manager|patriarch|archbishop|emir|sultan|tsar|shah)$/;

/** "minister" and "secretary" alone are many; with what they are for they are one. */
export const NEEDS_FIELD = /^(?:minister|secretary|executive|commissioner|chair|head|leader)$/;

/** What people are by trade or part; many at a time. */
export const TRADES =
  /^(?:candidate|senator|lawmaker|congressman|congresswoman|representative|judge|ambassador|envoy|spokesman|spokeswoman|spokesperson|founder|co-founder|cofounder|author|writer|novelist|poet|singer|actor|actress|musician|composer|painter|sculptor|architect|artist|scientist|physicist|chemist|biologist|astronomer|engineer|inventor|mathematician|philosopher|economist|historian|explorer|journalist|striker|midfielder|goalkeeper|defender|forward|pitcher|quarterback|sprinter|swimmer|cyclist|champion|astronaut|cosmonaut|nurse|doctor|physician|surgeon|lawyer|activist|director|producer|filmmaker|archaeologist|anthropologist|sociologist|paleontologist|geographer|linguist|critic|scholar|guitarist|drummer|pianist|violinist|dancer|general|admiral|lieutenant|colonel|professor|researcher|geologist|botanist|naturalist|psychologist|entrepreneur|businessman|businesswoman|billionaire|teacher|aviator|pilot|designer|photographer|playwright|comedian|player|driver|climber|mountaineer|runner|skater|skier|boxer|golfer)$/;

export const LEFT_OUT =
  /^(?:late|then|acting|interim|outgoing|incoming|newly|future|would-be|alleged|self-styled|self-proclaimed|mr\.?|mrs\.?|ms\.?|dr\.?|sir|dame|st\.?|saint)$/;
