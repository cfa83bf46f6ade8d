package com.example.shop.checkout;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The table {@code purchase_order} with its lines. */
interface PurchaseOrders extends CrudRepository<PurchaseOrder, Long> {

    Optional<PurchaseOrder> findFirstByUsernameOrderByIdDesc(String username);
}
