;; The contract of the golden bundles: small, so that they are. Built by: wat2wasm contract.wat
(module
  (import "env" "log_utf8" (func $log (param i64 i64)))
  (import "env" "value_return" (func $return (param i64 i64)))
  (import "env" "panic_utf8" (func $panic (param i64 i64)))
  (import "env" "storage_write" (func $write (param i64 i64 i64 i64 i64) (result i64)))
  (import "env" "promise_create"
    (func $create (param i64 i64 i64 i64 i64 i64 i64 i64) (result i64)))
  (import "env" "promise_then"
    (func $then (param i64 i64 i64 i64 i64 i64 i64 i64 i64) (result i64)))
  (import "env" "promise_return" (func $promise_return (param i64)))
  (import "env" "promise_yield_create"
    (func $yield (param i64 i64 i64 i64 i64 i64 i64) (result i64)))
  (memory (export "memory") 1)
  (data (i32.const 0) "note")       ;; 0..4    a method, and a storage key
  (data (i32.const 16) "carol.test") ;; 16..26 the other account
  (data (i32.const 32) "bob.test")  ;; 32..40  this account
  (data (i32.const 48) "not today") ;; 48..57  why it fails

  ;; Writes its name under its name, logs and returns it.
  (func (export "note")
    (drop (call $write (i64.const 4) (i64.const 0) (i64.const 4) (i64.const 0) (i64.const 0)))
    (call $log (i64.const 4) (i64.const 0))
    (call $return (i64.const 4) (i64.const 0)))

  ;; Calls the other account, then itself.
  (func (export "ask")
    (call $promise_return
      (call $then
        (call $create
          (i64.const 10) (i64.const 16) (i64.const 4) (i64.const 0) (i64.const 0) (i64.const 0)
          (i64.const 64) (i64.const 10000000000000))
        (i64.const 8) (i64.const 32) (i64.const 4) (i64.const 0) (i64.const 0) (i64.const 0)
        (i64.const 64) (i64.const 10000000000000))))

  ;; Waits for somebody; after 200 blocks "note" runs without an answer.
  (func (export "wait")
    (call $promise_return
      (call $yield
        (i64.const 4) (i64.const 0) (i64.const 0) (i64.const 0)
        (i64.const 10000000000000) (i64.const 0) (i64.const 0))))

  (func (export "fail")
    (call $panic (i64.const 9) (i64.const 48))))
