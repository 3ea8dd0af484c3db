//! Every paper of the award as PDF, from domain values alone.
