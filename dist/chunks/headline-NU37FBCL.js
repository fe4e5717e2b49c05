import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c}from"./chunk-FFGXVWJG.js";import"./chunk-HPAIPYI5.js";import"./chunk-XI7EVLXM.js";import"./chunk-O7GSPSSY.js";import"./chunk-5KPHKSCH.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
