import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{n as a,o as b,p as c}from"./chunk-H7UHGFJV.js";import"./chunk-XWUB6ZTU.js";import"./chunk-ORGR5Y75.js";import"./chunk-YFD3KLLV.js";import"./chunk-NL6O3H7Z.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
