import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-CX2UJDEH.js";import"./chunk-RRD35ZE4.js";import"./chunk-7OFDSVJA.js";import"./chunk-OVEF3KGQ.js";import"./chunk-O7GSPSSY.js";import"./chunk-LCYMZAH7.js";import"./chunk-YJZKWC2E.js";import"./chunk-KKSJ6KF6.js";import"./chunk-55CDFFVJ.js";export{a as renderComment};
