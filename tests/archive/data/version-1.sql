PRAGMA application_id = 1869509219;
PRAGMA user_version = 1;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE article (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  key            TEXT,
  address        TEXT,  -- canonical_url, or url
  url            TEXT,
  title          TEXT,
  text           TEXT NOT NULL,
  outlet         TEXT,
  domain         TEXT,
  outlet_country TEXT,
  outlet_folded  TEXT NOT NULL,
  published      TEXT,
  modified       TEXT,
  day            TEXT NOT NULL,
  language       TEXT,
  kind           TEXT NOT NULL,
  source         TEXT NOT NULL,
  path           TEXT NOT NULL,
  line           INTEGER NOT NULL,
  page           TEXT NOT NULL,
  version        TEXT NOT NULL,
  coded          INTEGER NOT NULL CHECK (coded IN (0, 1)),
  revision_of    TEXT,
  sketched       INTEGER NOT NULL,  -- rows in `sketch`
  woven          INTEGER NOT NULL DEFAULT 0 CHECK (woven IN (0, 1)),  -- compared with all others
  record         TEXT NOT NULL
) STRICT
;
INSERT INTO "article" VALUES(1,'a-e1b3c532b698e80d',NULL,'https://post.example/a','https://post.example/a','Bridge at Kel to reopen','Norland and Estria agreed on Tuesday to reopen the border bridge at Kel, Norlandic Foreign Minister Ana Berg told reporters.

“The bridge [at Kel] belongs to both banks,” she said. “We shall not wait for winter.”','Norland Post','post.example','XNO',' norland post post example ','2024-04-09T05:43:00Z',NULL,'2024-04-09','en','article','talks.html','talks.html',0,'p-3476191d8a2beee6','v1',1,NULL,2,0,'{"id":"a-e1b3c532b698e80d","text":"Norland and Estria agreed on Tuesday to reopen the border bridge at Kel, Norlandic Foreign Minister Ana Berg told reporters.\n\n“The bridge [at Kel] belongs to both banks,” she said. “We shall not wait for winter.”","page":"p-3476191d8a2beee6","origin":{"path":"talks.html","record":null},"source":"talks.html","key":null,"title":"Bridge at Kel to reopen","url":"https://post.example/a","canonical_url":null,"publisher":{"name":"Norland Post","domain":"post.example","country":"XNO","ownership":null},"authors":["Mara Lind"],"published":"2024-04-09T05:43:00Z","modified":null,"fetched":null,"language":"en","section":null,"tags":["borders","estria"],"keywords":[],"summary":null,"dateline":{"place":"KEL","agency":"NNA","text":"KEL (NNA) -"},"images":[{"url":"https://post.example/1.jpg","caption":"The bridge","credit":null,"date":null}],"teasers":[{"title":"More","url":"https://post.example/b","date":null}],"links":[],"kind":"article","revision_of":null,"trace":[{"field":"title","rule":"og:title","words":"Bridge at Kel to reopen"}]}');
INSERT INTO "article" VALUES(2,'a-27927bf1e1f1a93f',NULL,'https://times.example/b','https://times.example/b','Veska: no shots','Veska denied that its patrol boats had fired on Estrian fishermen. “Nobody fired a shot,” Admiral Joris Hale said in Port Vell on 3 May.','The Veska Times','times.example','XVE',' the veska times times example ','2024-05-04',NULL,'2024-05-04','en','article','denial.html','denial.html',0,'p-f81844fcfbde6523','v1',1,NULL,2,0,'{"id":"a-27927bf1e1f1a93f","text":"Veska denied that its patrol boats had fired on Estrian fishermen. “Nobody fired a shot,” Admiral Joris Hale said in Port Vell on 3 May.","page":"p-f81844fcfbde6523","origin":{"path":"denial.html","record":null},"source":"denial.html","key":null,"title":"Veska: no shots","url":"https://times.example/b","canonical_url":null,"publisher":{"name":"The Veska Times","domain":"times.example","country":"XVE","ownership":null},"authors":[],"published":"2024-05-04","modified":null,"fetched":null,"language":"en","section":null,"tags":[],"keywords":[],"summary":null,"dateline":null,"images":[],"teasers":[],"links":[],"kind":"article","revision_of":null,"trace":[]}');
INSERT INTO "article" VALUES(3,'a-6d395326773aa9e4',NULL,'https://nowhere.example/c','https://nowhere.example/c',NULL,'Thousands marched in Port Vell against the fuel tax.',NULL,NULL,NULL,'',NULL,NULL,'','en','article','m.txt','m.txt',0,'p-3aa665400f0ee5e1','v1',1,NULL,0,0,'{"id":"a-6d395326773aa9e4","text":"Thousands marched in Port Vell against the fuel tax.","page":"p-3aa665400f0ee5e1","origin":{"path":"m.txt","record":null},"source":"m.txt","key":null,"title":null,"url":"https://nowhere.example/c","canonical_url":null,"publisher":null,"authors":[],"published":null,"modified":null,"fetched":null,"language":"en","section":null,"tags":[],"keywords":[],"summary":null,"dateline":null,"images":[],"teasers":[],"links":[],"kind":"article","revision_of":null,"trace":[]}');
CREATE TABLE article_entity (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  entity  INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "article_entity" VALUES(1,0,1);
INSERT INTO "article_entity" VALUES(1,1,2);
INSERT INTO "article_entity" VALUES(1,2,3);
INSERT INTO "article_entity" VALUES(2,0,4);
INSERT INTO "article_entity" VALUES(2,1,5);
CREATE TABLE duplicate (
  original    TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  copy        TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (original, copy)
) STRICT, WITHOUT ROWID
;
CREATE TABLE entity (
  n       INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  country TEXT,
  sector  TEXT,
  record  TEXT NOT NULL,
  UNIQUE (id, record)
) STRICT
;
INSERT INTO "entity" VALUES(1,'Q900001','person','Ana Berg','XNO','GOV','{"id":"Q900001","kind":"person","name":"Ana Berg","aliases":["Anna Berg","Åna Bérg"],"country":"XNO","sector":"GOV","tenures":[{"position":"Q900100","title":"foreign minister","country":"XNO","kind":"foreign_minister","start":"2021-03-01","end":"","source":"table","as_of":"2024-06-01"}]}');
INSERT INTO "entity" VALUES(2,'Q900010','country','Norland','XNO',NULL,'{"id":"Q900010","kind":"country","name":"Norland","aliases":[],"country":"XNO","sector":null,"tenures":[]}');
INSERT INTO "entity" VALUES(3,'Q900011','country','Estria','XES',NULL,'{"id":"Q900011","kind":"country","name":"Estria","aliases":[],"country":"XES","sector":null,"tenures":[]}');
INSERT INTO "entity" VALUES(4,'x-joris-hale','person','Joris Hale','XVE','MIL','{"id":"x-joris-hale","kind":"person","name":"Joris Hale","aliases":[],"country":"XVE","sector":"MIL","tenures":[]}');
INSERT INTO "entity" VALUES(5,'Q900012','country','Veska','XVE',NULL,'{"id":"Q900012","kind":"country","name":"Veska","aliases":[],"country":"XVE","sector":null,"tenures":[]}');
CREATE TABLE entity_form (
  folded TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  PRIMARY KEY (folded, entity)
) STRICT, WITHOUT ROWID
;
INSERT INTO "entity_form" VALUES(' ana berg ',1);
INSERT INTO "entity_form" VALUES(' anna berg ',1);
INSERT INTO "entity_form" VALUES(' estria ',3);
INSERT INTO "entity_form" VALUES(' joris hale ',4);
INSERT INTO "entity_form" VALUES(' norland ',2);
INSERT INTO "entity_form" VALUES(' veska ',5);
CREATE TABLE event (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article        INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  type           TEXT NOT NULL,
  modes          TEXT NOT NULL,  -- parted by a comma
  quad           INTEGER NOT NULL,
  intensity      REAL NOT NULL,
  contexts       TEXT NOT NULL,  -- parted by a comma
  cue            TEXT NOT NULL,  -- the trigger's words
  start          INTEGER NOT NULL,  -- of the sentence
  stop           INTEGER NOT NULL,
  date           TEXT,
  date_precision TEXT,
  day            TEXT NOT NULL,
  last_day       TEXT NOT NULL,
  place          TEXT,
  country        TEXT,
  lat            REAL,
  lon            REAL,
  geonames       INTEGER,
  status         TEXT NOT NULL,
  claimed_by     TEXT,
  language       TEXT NOT NULL,
  confidence     REAL NOT NULL,
  coder          TEXT NOT NULL,
  coder_version  TEXT NOT NULL,
  record         TEXT NOT NULL
) STRICT
;
INSERT INTO "event" VALUES(1,'e-8306563236019aff',1,'AGREE','',1,2.5,'diplomatic','agreed',0,124,'2024-04-09','day','2024-04-09','2024-04-09','Kel','XNO',58.5,-3.25,NULL,'happened','s-5fe79304a7dd4ec2','en',0.8,'events','1','{"id":"e-8306563236019aff","article":"a-e1b3c532b698e80d","type":"AGREE","modes":[],"quad":1,"intensity":2.5,"contexts":["diplomatic"],"actors":[{"span":{"start":0,"end":7},"text":"Norland","entity":"Q900010","name":"Norland","kind":"country","role":null,"country":"XNO","sector":null,"how":"","knowledge":null,"confidence":1.0},{"span":{"start":12,"end":18},"text":"Estria","entity":"Q900011","name":"Estria","kind":"country","role":null,"country":"XES","sector":null,"how":"","knowledge":null,"confidence":1.0}],"recipients":[],"trigger":{"start":19,"end":25},"trigger_text":"agreed","sentence":{"start":0,"end":124},"date":{"value":"2024-04-09","precision":"day","span":{"start":29,"end":36},"text":"Tuesday","basis":"past"},"place":{"span":{"start":68,"end":71},"text":"Kel","name":"Kel","country":"XNO","lat":58.5,"lon":-3.25,"geonames":null},"status":"happened","claimed_by":"s-5fe79304a7dd4ec2","language":"en","confidence":0.8,"trace":[{"field":"type","rule":"frame:agree-to","span":{"start":19,"end":25},"knowledge":null}],"coder":"events","coder_version":"1"}');
INSERT INTO "event" VALUES(2,'e-01cdbef84a7d7516',2,'ASSAULT','firearms',4,-9.0,'','fired',0,66,NULL,NULL,'2024-05-04','2024-05-04',NULL,NULL,NULL,NULL,NULL,'denied',NULL,'en',0.55,'events','1','{"id":"e-01cdbef84a7d7516","article":"a-27927bf1e1f1a93f","type":"ASSAULT","modes":["firearms"],"quad":4,"intensity":-9.0,"contexts":[],"actors":[{"span":{"start":0,"end":5},"text":"Veska","entity":"Q900012","name":"Veska","kind":null,"role":null,"country":"XVE","sector":null,"how":"","knowledge":null,"confidence":1.0}],"recipients":[{"span":{"start":48,"end":65},"text":"Estrian fishermen","entity":null,"name":null,"kind":null,"role":null,"country":"XES","sector":"AGR","how":"","knowledge":null,"confidence":1.0}],"trigger":{"start":39,"end":44},"trigger_text":"fired","sentence":{"start":0,"end":66},"date":null,"place":null,"status":"denied","claimed_by":null,"language":"en","confidence":0.55,"trace":[],"coder":"events","coder_version":"1"}');
INSERT INTO "event" VALUES(3,'e-6a18bb38c31e09ac',3,'PROTEST','demo',4,-5.0,'','marched',0,52,NULL,NULL,'','',NULL,NULL,NULL,NULL,NULL,'happened',NULL,'en',0.8,'events','1','{"id":"e-6a18bb38c31e09ac","article":"a-6d395326773aa9e4","type":"PROTEST","modes":["demo"],"quad":4,"intensity":-5.0,"contexts":[],"actors":[{"span":{"start":0,"end":9},"text":"Thousands","entity":null,"name":null,"kind":"group","role":null,"country":null,"sector":"CVL","how":"","knowledge":null,"confidence":1.0}],"recipients":[],"trigger":{"start":10,"end":17},"trigger_text":"marched","sentence":{"start":0,"end":52},"date":null,"place":null,"status":"happened","claimed_by":null,"language":"en","confidence":0.8,"trace":[],"coder":"events","coder_version":"1"}');
CREATE TABLE event_party (
  event       INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  part       TEXT NOT NULL CHECK (part IN ('actor', 'recipient')),
  place      INTEGER NOT NULL,
  entity     TEXT,
  name       TEXT,
  folded     TEXT NOT NULL,
  text       TEXT NOT NULL,
  kind       TEXT,
  role       TEXT,
  country    TEXT,
  sector     TEXT,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (event, part, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "event_party" VALUES(1,'actor',0,'Q900010','Norland',' norland ','Norland','country',NULL,'XNO',NULL,0,7,1.0);
INSERT INTO "event_party" VALUES(1,'actor',1,'Q900011','Estria',' estria ','Estria','country',NULL,'XES',NULL,12,18,1.0);
INSERT INTO "event_party" VALUES(2,'actor',0,'Q900012','Veska',' veska ','Veska',NULL,NULL,'XVE',NULL,0,5,1.0);
INSERT INTO "event_party" VALUES(2,'recipient',0,NULL,NULL,' estrian fishermen ','Estrian fishermen',NULL,NULL,'XES','AGR',48,65,1.0);
INSERT INTO "event_party" VALUES(3,'actor',0,NULL,NULL,' thousands ','Thousands','group',NULL,NULL,'CVL',0,9,1.0);
CREATE TABLE mention (
  n          INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  entity     TEXT,
  name       TEXT,
  country    TEXT,
  sector     TEXT,
  how        TEXT NOT NULL,
  confidence REAL NOT NULL,
  record     TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
;
INSERT INTO "mention" VALUES(1,1,0,'person','Ana Berg',100,108,'Q900001','Ana Berg',NULL,NULL,'name',1.0,'{"span":{"start":100,"end":108},"text":"Ana Berg","kind":"person","phrase":{"start":73,"end":108},"head":14,"entity":"Q900001","name":"Ana Berg","role":null,"country":null,"sector":null,"how":"name","knowledge":null,"confidence":1.0}');
CREATE TABLE page (
  n        INTEGER PRIMARY KEY,
  digest   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  path     TEXT NOT NULL,
  record   INTEGER NOT NULL,  -- 0: the file holds one page
  url      TEXT,
  fetched  TEXT,
  state    TEXT NOT NULL CHECK (state IN ('coded', 'kept', 'empty', 'rejected')),
  version  TEXT NOT NULL,     -- of coders and knowledge that read it
  UNIQUE (digest, path, record)
) STRICT
;
INSERT INTO "page" VALUES(1,'p-3476191d8a2beee6','html','talks.html',0,NULL,NULL,'coded','v1');
INSERT INTO "page" VALUES(2,'p-f81844fcfbde6523','html','denial.html',0,NULL,NULL,'coded','v1');
INSERT INTO "page" VALUES(3,'p-3aa665400f0ee5e1','html','m.txt',0,NULL,NULL,'coded','v1');
CREATE TABLE page_article (
  page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (page, article)
) STRICT, WITHOUT ROWID
;
INSERT INTO "page_article" VALUES(1,1);
INSERT INTO "page_article" VALUES(2,2);
INSERT INTO "page_article" VALUES(3,3);
CREATE TABLE place (
  n        INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place    INTEGER NOT NULL,
  text     TEXT NOT NULL,
  name     TEXT NOT NULL,
  country  TEXT,
  lat      REAL,
  lon      REAL,
  geonames INTEGER,
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  record   TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
;
INSERT INTO "place" VALUES(1,1,0,'Kel','Kel','XNO',58.5,-3.25,NULL,68,71,'{"span":{"start":68,"end":71},"text":"Kel","name":"Kel","country":"XNO","lat":58.5,"lon":-3.25,"geonames":null}');
CREATE TABLE reject (
  path   TEXT NOT NULL,
  record INTEGER NOT NULL,  -- 0: the whole file
  stage  TEXT NOT NULL,
  reason TEXT NOT NULL,
  digest TEXT,
  PRIMARY KEY (path, record, stage, reason)
) STRICT, WITHOUT ROWID
;
CREATE TABLE run (
  n        INTEGER PRIMARY KEY,
  started  TEXT NOT NULL,
  finished TEXT,
  version  TEXT NOT NULL,
  parts    TEXT NOT NULL  -- JSON: what was at work, and its version
) STRICT
;
CREATE TABLE sketch (
  gram    INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (gram, article)
) STRICT, WITHOUT ROWID
;
INSERT INTO "sketch" VALUES(4687622931411126640,2);
INSERT INTO "sketch" VALUES(5190090617718105000,1);
INSERT INTO "sketch" VALUES(5424688669689746552,2);
INSERT INTO "sketch" VALUES(6927087689732002184,1);
CREATE TABLE statement (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article        INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  kind           TEXT NOT NULL,
  text           TEXT NOT NULL,
  speaker        TEXT,
  cue            TEXT,
  implies        TEXT NOT NULL,
  modality       TEXT NOT NULL,
  said_on        TEXT,
  said_precision TEXT,
  day            TEXT NOT NULL,
  last_day       TEXT NOT NULL,
  start          INTEGER NOT NULL,  -- from the first to the last of content, cue, speaker
  stop           INTEGER NOT NULL,
  language       TEXT NOT NULL,
  confidence     REAL NOT NULL,
  coder          TEXT NOT NULL,
  coder_version  TEXT NOT NULL,
  record         TEXT NOT NULL
) STRICT
;
INSERT INTO "statement" VALUES(1,'s-5fe79304a7dd4ec2',1,'indirect','Norland and Estria agreed on Tuesday to reopen the border bridge at Kel','Ana Berg','told','neutral','asserted','2024-04-09','day','2024-04-09','2024-04-09',0,113,'en',0.9,'statements','1','{"id":"s-5fe79304a7dd4ec2","article":"a-e1b3c532b698e80d","kind":"indirect","content":[{"start":0,"end":71}],"text":"Norland and Estria agreed on Tuesday to reopen the border bridge at Kel","quoted":[],"cue":{"start":109,"end":113},"cue_text":"told","implies":"neutral","speaker":{"span":{"start":73,"end":108},"text":"Norlandic Foreign Minister Ana Berg","entity":"Q900001","name":"Ana Berg","kind":"person","role":"foreign minister","country":"XNO","sector":"GOV","how":"name","knowledge":"tenures:Q900001:Q900100:2021-03-01","confidence":0.95},"addressee":{"span":{"start":114,"end":123},"text":"reporters","entity":null,"name":null,"kind":"group","role":null,"country":null,"sector":"JRN","how":"","knowledge":null,"confidence":1.0},"relayed_by":[],"occasion":null,"place":null,"said_on":{"value":"2024-04-09","precision":"day","span":{"start":29,"end":36},"text":"Tuesday","basis":"past"},"about":[],"stances":[],"insertions":[],"modality":"asserted","language":"en","confidence":0.9,"trace":[{"field":"content","rule":"clause of the cue","span":{"start":109,"end":113},"knowledge":null},{"field":"speaker","rule":"subject of the cue","span":{"start":100,"end":108},"knowledge":"people:Q900001"}],"coder":"statements","coder_version":"1"}');
INSERT INTO "statement" VALUES(2,'s-2af1e62423113c46',1,'direct','The bridge [at Kel] belongs to both banks We shall not wait for winter','Ana Berg','said','neutral','asserted',NULL,NULL,'2024-04-09','2024-04-09',127,210,'en',0.7,'statements','1','{"id":"s-2af1e62423113c46","article":"a-e1b3c532b698e80d","kind":"direct","content":[{"start":127,"end":168},{"start":182,"end":210}],"text":"The bridge [at Kel] belongs to both banks We shall not wait for winter","quoted":[{"start":127,"end":168},{"start":182,"end":210}],"cue":{"start":175,"end":179},"cue_text":"said","implies":"neutral","speaker":{"span":{"start":171,"end":174},"text":"she","entity":"Q900001","name":"Ana Berg","kind":"person","role":"foreign minister","country":"XNO","sector":"GOV","how":"pronoun","knowledge":"tenures:Q900001:Q900100:2021-03-01","confidence":0.8},"addressee":null,"relayed_by":[],"occasion":null,"place":null,"said_on":null,"about":[],"stances":[{"entity":"Q900011","name":"Estria","value":0.5,"target":{"start":158,"end":168},"cue":{"start":147,"end":154}}],"insertions":[{"start":138,"end":146}],"modality":"asserted","language":"en","confidence":0.7,"trace":[],"coder":"statements","coder_version":"1"}');
INSERT INTO "statement" VALUES(3,'s-5f1f8a41c19e731a',2,'direct','Nobody fired a shot','Joris Hale','said','neutral','denied','2024-05-03','day','2024-05-03','2024-05-03',68,113,'en',0.9,'statements','1','{"id":"s-5f1f8a41c19e731a","article":"a-27927bf1e1f1a93f","kind":"direct","content":[{"start":68,"end":87}],"text":"Nobody fired a shot","quoted":[{"start":68,"end":87}],"cue":{"start":109,"end":113},"cue_text":"said","implies":"neutral","speaker":{"span":{"start":90,"end":108},"text":"Admiral Joris Hale","entity":"x-joris-hale","name":"Joris Hale","kind":null,"role":"admiral","country":"XVE","sector":"MIL","how":"","knowledge":null,"confidence":0.6},"addressee":null,"relayed_by":[],"occasion":null,"place":null,"said_on":{"value":"2024-05-03","precision":"day","span":{"start":130,"end":135},"text":"3 May","basis":""},"about":[],"stances":[],"insertions":[],"modality":"denied","language":"en","confidence":0.9,"trace":[],"coder":"statements","coder_version":"1"}');
CREATE TABLE statement_party (
  statement       INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  part       TEXT NOT NULL CHECK (part IN ('speaker', 'addressee', 'relay')),
  place      INTEGER NOT NULL,
  entity     TEXT,
  name       TEXT,
  folded     TEXT NOT NULL,
  text       TEXT NOT NULL,
  kind       TEXT,
  role       TEXT,
  country    TEXT,
  sector     TEXT,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (statement, part, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "statement_party" VALUES(1,'addressee',0,NULL,NULL,' reporters ','reporters','group',NULL,NULL,'JRN',114,123,1.0);
INSERT INTO "statement_party" VALUES(1,'speaker',0,'Q900001','Ana Berg',' ana berg ','Norlandic Foreign Minister Ana Berg','person','foreign minister','XNO','GOV',73,108,0.95);
INSERT INTO "statement_party" VALUES(2,'speaker',0,'Q900001','Ana Berg',' ana berg ','she','person','foreign minister','XNO','GOV',171,174,0.8);
INSERT INTO "statement_party" VALUES(3,'speaker',0,'x-joris-hale','Joris Hale',' joris hale ','Admiral Joris Hale',NULL,'admiral','XVE','MIL',90,108,0.6);
CREATE TABLE statement_span (
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('content', 'quoted', 'insertion')),
  place     INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  PRIMARY KEY (statement, kind, place)
) STRICT, WITHOUT ROWID
;
INSERT INTO "statement_span" VALUES(1,'content',0,0,71);
INSERT INTO "statement_span" VALUES(2,'content',0,127,168);
INSERT INTO "statement_span" VALUES(2,'content',1,182,210);
INSERT INTO "statement_span" VALUES(2,'insertion',0,138,146);
INSERT INTO "statement_span" VALUES(2,'quoted',0,127,168);
INSERT INTO "statement_span" VALUES(2,'quoted',1,182,210);
INSERT INTO "statement_span" VALUES(3,'content',0,68,87);
INSERT INTO "statement_span" VALUES(3,'quoted',0,68,87);
CREATE TABLE time (
  n       INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  type    TEXT NOT NULL,
  text    TEXT NOT NULL,
  value   TEXT,
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  record  TEXT NOT NULL,
  UNIQUE (article, place)
) STRICT
;
INSERT INTO "time" VALUES(1,1,0,'DATE','Tuesday','2024-04-09',29,36,'{"span":{"start":29,"end":36},"text":"Tuesday","type":"DATE","value":"2024-04-09","precision":"day"}');
COMMIT;
