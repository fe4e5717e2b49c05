import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c}from"./chunk-7OFDSVJA.js";import"./chunk-OVEF3KGQ.js";import"./chunk-O7GSPSSY.js";import"./chunk-LCYMZAH7.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
