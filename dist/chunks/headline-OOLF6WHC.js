import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c}from"./chunk-NO26LO7U.js";import"./chunk-ONRP5M6X.js";import"./chunk-LCYMZAH7.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
