import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{f as a,g as b,h as c}from"./chunk-ASREIGO5.js";import"./chunk-4ILWPB6I.js";import"./chunk-THHEOO7R.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
