package com.example.shop.checkout;

import org.springframework.data.repository.CrudRepository;

/** The table {@code purchase_order} with its lines. */
interface PurchaseOrders extends CrudRepository<PurchaseOrder, Long> {}
