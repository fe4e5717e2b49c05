import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{e as a,f as b,g as c}from"./chunk-MUP2KMWY.js";import"./chunk-T64THZYQ.js";import"./chunk-MA6H4AI7.js";import"./chunk-O7GSPSSY.js";import"./chunk-OKKFIW2L.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
